import Host
import Processes
import Vocabulary

/// Proves that a state fits a directory: Terraform, pointed at the server, must find nothing to do there.
///
/// The directory keeps its own `.terraform`. An override file that names the server is put beside the configuration
/// while Terraform runs, and taken away again.
struct AdoptionProof: Sendable {
  /// What Terraform found.
  enum Outcome: Sendable {
    case empty
    case changes(String)
    case failed(String)

    var word: String {
      switch self {
      case .empty: "empty"
      case .changes: "not empty"
      case .failed: "failed"
      }
    }

    var sentence: String {
      switch self {
      case .empty: "the next plan is empty: the state fits the directory"
      case .changes(let text): "the next plan is NOT empty, so this is not the state of this directory:\n\(text)"
      case .failed(let text): "whether the next plan is empty could not be told: terraform failed:\n\(text)"
      }
    }
  }

  private static let override = "tagout_adoption_override.tf"
  private static let configuration = "terraform {\n  backend \"http\" {\n  }\n}\n"

  let client: ServerClient
  let workspace: String
  /// Absolute.
  let directory: String

  func run() async throws -> Outcome {
    guard case .status(.directory) = HostFiles.status(of: directory) else { throw CLIError.noFolder(directory) }
    let path = directory + "/" + AdoptionProof.override
    guard case .missing = HostFiles.status(of: path) else { throw CLIError.inTheWay(path) }
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-adopt", isPassable: false)
    try AtomicFile.write(Array(AdoptionProof.configuration.utf8), to: path, mode: 0o644)
    let outcome: Result<Outcome, any Error>
    do { outcome = .success(try await outcomeOfPlan(scratch)) } catch { outcome = .failure(error) }
    try AtomicFile.remove(path)
    return try outcome.get()
  }

  private func outcomeOfPlan(_ scratch: ScratchFolder) async throws -> Outcome {
    let seed = scratch.path + "/seed"
    try AtomicFile.makeFolders(seed)
    try AtomicFile.write(Array(AdoptionProof.configuration.utf8), to: seed + "/main.tf")
    return try await ProcessKeeper.with(scratch) { keeper in
      // Where a backend is new to a directory, init moves the local state there and empties its file: so it is made known
      // in an empty folder first.
      for folder in [seed, directory] {
        let start = try await keeper.run(command(["init", "-input=false", "-lock=false"], scratch, in: folder))
        guard start.ending.isSuccess else { return .failed(start.errorText) }
      }
      let words = ["plan", "-input=false", "-lock=false", "-detailed-exitcode"]
      let plan = try await keeper.run(command(words, scratch, in: directory))
      switch plan.ending {
      case .exited(0): return .empty
      case .exited(2): return .changes(plan.text)
      default: return .failed(plan.errorText)
      }
    }
  }

  private func command(_ words: [String], _ scratch: ScratchFolder, in folder: String) -> ChildCommand {
    let address = client.address + ServerClient.place(["state", workspace], [])
    return ChildCommand(
      "terraform", words + ["-no-color"],
      environment: .inherited([
        "TF_HTTP_ADDRESS": address, "TF_HTTP_USERNAME": "tagout", "TF_HTTP_PASSWORD": client.token,
        "TF_DATA_DIR": scratch.path + "/data", "TF_CLI_ARGS": nil, "TF_CLI_ARGS_init": nil, "TF_CLI_ARGS_plan": nil,
        "TF_WORKSPACE": nil, "TF_IN_AUTOMATION": "1",
      ]), workingDirectory: folder)
  }
}
