import Host
import TerraformPlans
import TestSupport
import Vocabulary

/// The plans and states under `Tests/Fixtures`, made with real Terraform 1.11.4: plans as Terraform saved them, beside what
/// `terraform show -json` printed of each, gzipped.
enum PlanFixture {
  struct Missing: Error {
    let path: String
  }

  static let folder = "Tests/Fixtures/plans"

  static let names: [String] = saved(in: folder) + saved(in: folder + "/estates").map { "estates/" + $0 }

  private static func saved(in folder: String) -> [String] {
    (RepositoryFile.names(in: folder) ?? []).filter { $0.hasSuffix(".tfplan") }
      .map { String($0.dropLast(".tfplan".count)) }
  }

  /// Those small enough for a test that does something with every byte.
  static let smallNames = names.filter { !$0.hasSuffix("_2000") }

  static func zip(_ name: String) throws -> [UInt8] {
    let path = "\(folder)/\(name).tfplan"
    guard let bytes = RepositoryFile.bytes(path) else { throw Missing(path: path) }
    return bytes
  }

  static func members(_ name: String) throws -> [ArchiveMember] {
    try ZipArchive.members(of: zip(name)) { SavedPlanReader.isWanted(member: $0, comparingStates: true) }
  }

  static func saved(_ name: String) throws -> Plan {
    try SavedPlanReader.read(members: members(name))
  }

  static func json(_ name: String) throws -> [UInt8] {
    try unpacked("\(folder)/\(name).json.gz")
  }

  static func state(_ name: String) throws -> [UInt8] {
    try unpacked("Tests/Fixtures/states/\(name).gz")
  }

  private static func unpacked(_ path: String) throws -> [UInt8] {
    guard let packed = RepositoryFile.bytes(path) else { throw Missing(path: path) }
    return try Oracle.output(of: "gzip -dc", input: packed)
  }
}
