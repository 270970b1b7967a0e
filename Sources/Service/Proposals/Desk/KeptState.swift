import Decision
import Vocabulary

/// The newest version of a state that this server keeps.
struct KeptState: Sendable, Hashable {
  var fingerprint: StateFingerprint
  /// Its content, sealed: whoever changes it, changes this.
  private var sealed: [UInt8]
  private var version: StateVersion

  /// Nil when this server keeps no state of the workspace.
  static func of(_ workspace: String, in store: any StoreReading) throws -> KeptState? {
    guard let version = try store.stateVersion(of: workspace) else { return nil }
    guard let digest = ContentDigest(version.digest),
      let sealed = try store.stateContent(version.version, of: workspace)
    else { throw ServiceError.inconsistent("the state of \"\(workspace)\" has no content") }
    return KeptState(
      fingerprint: StateFingerprint(lineage: version.lineage, serial: version.serial, content: digest),
      sealed: sealed, version: version)
  }

  /// Its bytes.
  func bytes(_ core: ServerCore) throws -> [UInt8] {
    try core.seals.open(sealed, context: "state/\(version.workspace)/\(version.version)")
  }
}
