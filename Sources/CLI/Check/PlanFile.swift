import Assessment
import Host
import TerraformPlans
import Vocabulary

/// Reads the plan that a command line names.
enum PlanFile {
  /// The most bytes of a plan file: a saved plan of 20,000 changes has about one, its JSON thirty.
  private static let bound = 1 << 30

  /// A saved plan or plan JSON, told apart by its first bytes.
  static func form(of name: String, lanes: any Lanes = .one) throws -> PlanAction.Form {
    if name != "-", case .status(.file(let size)) = HostFiles.status(of: name) { LargeHeap.prepare(for: Int(size)) }
    let bytes = try bytes(of: name, as: "plan", lanes: lanes)
    guard ZipArchive.isZip(bytes) else { return .json(bytes) }
    return .savedPlan(
      try ZipArchive.members(of: bytes, lanes: lanes) {
        SavedPlanReader.isWanted(member: $0, comparingStates: false)
      })
  }

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(of name: String, as what: String, lanes: any Lanes = .one) throws -> [UInt8] {
    let bytes =
      name == "-" ? try StandardStreams.readInput(bound: bound) : try HostFiles.read(name, bound: bound, lanes: lanes)
    guard !bytes.isEmpty else { throw CLIError.emptyFile(what: what, name: name) }
    return bytes
  }
}
