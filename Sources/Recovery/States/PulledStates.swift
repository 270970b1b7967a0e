import Processes
import Vocabulary

/// The states of whatever backend a folder of Terraform's is set up for, one a workspace, as `terraform state pull` gives
/// them: the present ones alone. What came before them lies in earlier backups.
struct PulledStates: StateShelf {
  let ground: RecoveryGround
  /// A folder in which `terraform init` was run.
  let directory: String

  func versions() async throws -> [StateVersion] {
    try await output(["workspace", "list"]).split(separator: "\n")
      .map { line in line.drop { $0 == "*" || $0 == " " } }.filter { !$0.isEmpty }
      .map { StateVersion(state: String($0), name: "current", isCurrent: true, isFixed: false) }
  }

  func bytes(of version: StateVersion) async throws -> [UInt8] {
    Array(try await output(["state", "pull"], workspace: version.state).utf8)
  }

  /// The program that reads it.
  func version() async throws -> EngineVersion {
    let text = try await output(["version"])
    let first = text.split(separator: "\n").first ?? ""
    return EngineVersion(
      program: try program(), version: first.split(separator: " ").last.map { String($0.drop { $0 == "v" }) } ?? "")
  }

  private func program() throws(RecoveryError) -> String {
    for name in ["terraform", "tofu"] where ProgramSearch.find(name, path: ground.path) != nil { return name }
    throw .programMissing("terraform", package: "terraform")
  }

  private func output(_ words: [String], workspace: String? = nil) async throws -> String {
    // A backend's credentials stand in the variables of whoever backs it up.
    var variables = ground.variables
    variables["TF_IN_AUTOMATION"] = "1"
    variables["TF_INPUT"] = "0"
    variables["CHECKPOINT_DISABLE"] = "1"
    variables["TF_WORKSPACE"] = workspace
    let program = try program()
    var command = ground.command(
      program, words, variables: variables, timeLimit: .seconds(600), outputBound: StateBound.bytes)
    command.workingDirectory = directory
    return try await ground.succeed(command, "read the states of \(directory)").text
  }
}
