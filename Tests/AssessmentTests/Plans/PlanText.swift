import Assessment
import Host
import TerraformPlans
import TestSupport

/// Plans and states as bytes, by their paths in the project's fixtures (gzipped or not) or in the folder of shared data
/// that may stand beside the project.
enum PlanText {
  /// A plan in the form it has; nil when the file is not there.
  static func form(_ path: String) throws -> PlanAction.Form? {
    guard let bytes = try bytes(path) else { return nil }
    guard ZipArchive.isZip(bytes) else { return .json(bytes) }
    return .savedPlan(
      try ZipArchive.members(of: bytes) { SavedPlanReader.isWanted(member: $0, comparingStates: false) })
  }

  /// Nil when the file is not there.
  static func bytes(_ path: String) throws -> [UInt8]? {
    if let plain = RepositoryFile.bytes("Tests/Fixtures/\(path)") { return plain }
    if let packed = RepositoryFile.bytes("Tests/Fixtures/\(path).gz") {
      return try Oracle.output(of: "gzip -dc", input: packed)
    }
    return RepositoryFile.bytes("../shared/data/\(path)")
  }
}
