import ArgumentParser
import Formats
import Vocabulary

/// `tagout proposal list`
struct ProposalList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List proposals, the newest first.",
    discussion: """
      EXAMPLE
        tagout proposal list --state held

      EXIT STATUS
        0 listed, 1 it could not be, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Option(help: "Only those in this state.") var state: String?
  @Option(help: "Only those of this workspace.") var workspace: String?
  @Option(help: "How many.") var limit = 50
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    guard (1...500).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 500") }
  }

  func run() async throws {
    var query = [("limit", "\(limit)")]
    if let state { query.append(("state", state)) }
    if let workspace { query.append(("workspace", workspace)) }
    let answer = try await server.client().json("GET", ["api", "v1", "proposals"], query: query)
    guard !json else { return try ProposalText.write(JSONWriter.canonical(answer)) }
    let lines = (answer["proposals"]?.elements ?? []).map(ProposalText.line)
    try ProposalText.write(Array((lines.isEmpty ? ["no proposals"] : lines).joined(separator: "\n").utf8))
  }
}
