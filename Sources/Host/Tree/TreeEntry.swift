/// One file of a packed configuration.
package struct TreeEntry: Sendable, Hashable {
  /// Relative, with `/` between its parts.
  package var path: String
  package var bytes: [UInt8]
  package var isExecutable: Bool

  package init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
  }
}
