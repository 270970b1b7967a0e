import Host
import TerraformPlans
import TestSupport

/// Plans and states by their paths, in the project's own fixtures (gzipped or not) or in the folder of shared data that
/// may stand beside the project.
enum PlanFile {
  /// A plan; nil when the file is not there. Throws when it cannot be read.
  static func plan(_ path: String) throws -> Plan? {
    guard let bytes = try bytes(path) else { return nil }
    guard ZipArchive.isZip(bytes) else { return try PlanJSONReader.read(bytes) }
    let members = try ZipArchive.members(
      of: bytes, where: { SavedPlanReader.isWanted(member: $0, comparingStates: true) })
    return try SavedPlanReader.read(members: members)
  }

  /// A state; nil when the file is not there. Throws when it cannot be read.
  static func state(_ path: String) throws -> State? {
    guard let bytes = try bytes(path) else { return nil }
    return try StateReader.read(bytes)
  }

  private static func bytes(_ path: String) throws -> [UInt8]? {
    if let plain = RepositoryFile.bytes("Tests/Fixtures/\(path)") { return plain }
    if let packed = RepositoryFile.bytes("Tests/Fixtures/\(path).gz") {
      return try Oracle.output(of: "gzip -dc", input: packed)
    }
    return RepositoryFile.bytes("../shared/data/\(path)")
  }
}
