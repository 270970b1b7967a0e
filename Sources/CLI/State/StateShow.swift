import ArgumentParser
import Vocabulary
import Host

/// `tagout state show`
struct StateShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a state holds, without its values.",
    discussion: """
      Shown are addresses, types, the serial, the lineage and who holds the lock. --raw prints the state as it is, with
      the secrets in it, to those who may read it.

      EXAMPLE
        tagout state show shop --version 12

      EXIT STATUS
        0 shown, 1 it could not be or it was refused, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The workspace.") var workspace: String
  @Option(help: "An earlier version.") var version: Int64?
  @Flag(help: "Print the state file itself.") var raw = false
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let client = try server.client()
    if raw { return try await printRaw(client) }
    var place = ["api", "v1", "workspaces", workspace, "state"]
    if let version { place += ["versions", "\(version)"] }
    let view = try await client.json("GET", place)
    try StateText.print(view, asJSON: json, StateText.lines(of: view))
  }

  private func printRaw(_ client: ServerClient) async throws {
    let place =
      version.map { ["api", "v1", "workspaces", workspace, "state", "versions", "\($0)", "content"] }
      ?? ["state", workspace]
    let answer = try await client.answer("GET", place).accepted()
    try StandardStreams.write(answer.body, to: .output)
  }
}
