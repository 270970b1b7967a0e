import Vocabulary

/// A version of a state, as whatever keeps it names both.
struct StateVersion: Sendable, Hashable {
  /// The path in a folder, the object's key, the workspace.
  var state: String
  var name: String
  /// When it was written, by the keeper's clock.
  var written: Instant?
  /// Whether this is what Terraform would read.
  var isCurrent: Bool
  /// Whether that name never stands for other bytes.
  var isFixed: Bool
  /// Bytes; 0 where the keeper does not say.
  var size: Int64 = 0
}

/// Keeps states: lists every version that it still has, and gives each as it was written.
protocol StateShelf: Sendable {
  /// Those of one state together, the newest first.
  func versions() async throws -> [StateVersion]

  func bytes(of version: StateVersion) async throws -> [UInt8]
}

/// The longest state that is read, in bytes.
enum StateBound {
  static let bytes = 256 << 20
}
