import ArgumentParser
import Vocabulary

/// `tagout state diff`
struct StateDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say where two versions of a state differ.",
    discussion: """
      Without numbers the newest version is held against the one before. Addresses and names of attributes are shown,
      never a value.

      EXAMPLE
        tagout state diff shop 11 12

      EXIT STATUS
        0 said, 1 it could not be or it was refused, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The workspace.") var workspace: String
  @Argument(help: "The older version.") var old: Int64?
  @Argument(help: "The newer version (default: the newest).") var new: Int64?
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let client = try server.client()
    let place = ["api", "v1", "workspaces", workspace, "state"]
    let newest = try await new == nil ? client.json("GET", place)["state"]?["version"]?.whole : nil
    guard let last = new ?? newest else { throw CLIError.noStateVersion(workspace) }
    let first = old ?? max(1, last - 1)
    let changes = try await client.json(
      "GET", place + ["difference"], query: [("from", "\(first)"), ("to", "\(last)")])
    try StateText.print(changes, asJSON: json, StateText.lines(of: changes, from: first, to: last))
  }
}
