import Decision
import Vocabulary

/// The newest version of a state that this server keeps.
struct KeptState: Sendable, Hashable {
  var fingerprint: StateFingerprint
  /// Which version it is, for whoever wants its bytes.
  var version: Int64

  /// Nil when this server keeps no state of the workspace.
  static func of(_ workspace: String, in store: any StoreReading) throws -> KeptState? {
    nil
  }

  /// Its bytes.
  func bytes(_ core: ServerCore, _ workspace: String) throws -> [UInt8] { [] }
}
