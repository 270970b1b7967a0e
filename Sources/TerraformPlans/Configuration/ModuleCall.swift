/// A `module` block: where the module comes from.
package struct ModuleCall: Sendable, Hashable {
  /// As written; nil where it is not written out.
  package var source: String?
  /// Whether a version is asked for.
  package var hasVersion: Bool

  package init(source: String?, hasVersion: Bool) {
    self.source = source
    self.hasVersion = hasVersion
  }
}
