import ArgumentParser
import Host
import Vocabulary

/// `tagout state adopt`
struct StateAdopt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Take a state from elsewhere in, and prove it.",
    discussion: """
      FILE is a state file, - (what terraform state pull prints), or s3://BUCKET/KEY, which the AWS command-line tool
      reads. With --directory, terraform plan is run there on the adopted state, and must find nothing to do. It needs
      an operator's token, and for production that an admin has run tagout state declare.

      EXAMPLE
        terraform state pull | tagout state adopt shop --from - --reason "moving in" --directory .

      EXIT STATUS
        0 adopted, and the plan is empty where asked; 1 it was not, or the plan is not empty; 64 usage
      """)

  /// As the server's.
  static let bound = 64 << 20

  @OptionGroup var server: ServerOption
  @Argument(help: "The workspace.") var workspace: String
  @Option(name: .customLong("from"), help: ArgumentHelp("The state.", valueName: "file")) var source: String
  @Option(help: "Why.") var reason: String
  @Option(help: ArgumentHelp("The Terraform directory that the state belongs to.", valueName: "dir"))
  var directory: String?
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let client = try server.client()
    let bytes = try await AdoptedState.bytes(of: source)
    let adopted = try await client.answer(
      "PUT", ["api", "v1", "workspaces", workspace, "state", "adoption"], query: [("reason", reason)], body: bytes,
      type: "application/json"
    ).accepted().json()
    guard let directory else {
      let lines = [StateText.line(adopted), "that its next plan is empty was not tried: give --directory"]
      return try StateText.print(.object(["adopted": adopted, "plan": "not tried"]), asJSON: json, lines)
    }
    guard let path = CommandPlace(folder: directory).path else { throw CLIError.noFolder(directory) }
    let proof = try await AdoptionProof(client: client, workspace: workspace, directory: path).run()
    let both: StructuredObject = ["adopted": adopted, "plan": .string(proof.word)]
    try StateText.print(.object(both), asJSON: json, [StateText.line(adopted), proof.sentence])
    guard case .empty = proof else { throw ExitCode(1) }
  }
}
