import Vocabulary

/// What credentials are looked for in: the edge of this machine.
///
/// A file that is not there is nil; one that is there and cannot be read throws. A command is run by a shell, its
/// standard output is given when it ended well.
package protocol CloudSurroundings: Sendable {
  var variables: [String: String] { get }
  /// The user's home folder.
  var home: String? { get }
  /// The time of day.
  func now() -> Instant
  /// The bytes of a file of at most a mebibyte.
  func contents(of path: String) throws(CloudError) -> [UInt8]?
  /// What a command prints, at most a mebibyte, within a minute.
  func output(of command: String) async throws(CloudError) -> [UInt8]
}

extension CloudSurroundings {
  /// A variable that is set to something.
  package func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
