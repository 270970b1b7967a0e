import Crypto
import Formats
import TerraformPlans

/// Seals what is stored of states. What is sealed opens only as the same version of the same workspace.
struct StateVault: Sendable {
  let seals: SealingKey

  func seal(_ content: [UInt8], version: Int64, of workspace: String) throws -> [UInt8] {
    try seals.seal(content, context: "state/\(workspace)/\(version)")
  }

  func seal(_ outline: StateOutline, version: Int64, of workspace: String) throws -> [UInt8] {
    try seals.seal(outline.json(), context: "state-outline/\(workspace)/\(version)")
  }

  /// The bytes of a version, as they were sent.
  func content(of version: StateVersion, in store: any StoreReading) throws -> [UInt8] {
    guard let sealed = try store.stateContent(version.version, of: version.workspace) else { throw missing(version) }
    return try seals.open(sealed, context: "state/\(version.workspace)/\(version.version)")
  }

  /// What a version holds, without its values.
  func outline(of version: StateVersion, in store: any StoreReading) throws -> StateOutline {
    guard let sealed = try store.stateOutline(version.version, of: version.workspace) else { throw missing(version) }
    return try StateOutline(
      json: seals.open(sealed, context: "state-outline/\(version.workspace)/\(version.version)"))
  }

  /// A version as decisions look at it.
  func head(_ version: StateVersion, in store: any StoreReading) throws -> StateHead {
    StateHead(
      serial: version.serial, lineage: version.lineage, digest: version.digest, terraform: version.terraform,
      outline: try outline(of: version, in: store))
  }

  /// The SHA-256 of a content, hexadecimal.
  static func digest(_ bytes: [UInt8]) -> String {
    Hexadecimal.encode(Array(SHA256.hash(data: bytes)))
  }

  private func missing(_ version: StateVersion) -> ServiceError {
    .inconsistent("version \(version.version) of the state of \"\(version.workspace)\" has no content")
  }
}
