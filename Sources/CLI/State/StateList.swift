import ArgumentParser
import Vocabulary

/// `tagout state list`
struct StateList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the versions of a workspace's state.",
    discussion: """
      Every version that was ever written is kept. Each holds the digest of the one before; --verify reads them all and
      names what is not as it was written.

      EXAMPLE
        tagout state list shop --verify

      EXIT STATUS
        0 listed, 1 it could not be or a version is not as written, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The workspace.") var workspace: String
  @Option(help: "How many versions.") var limit = 50
  @Flag(help: "Check the chain of all versions.") var verify = false
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    guard (1...500).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 500") }
  }

  func run() async throws {
    let client = try server.client()
    let place = ["api", "v1", "workspaces", workspace, "state"]
    let listed = try await client.json("GET", place + ["versions"], query: [("limit", "\(limit)")])
    var lines = (listed["versions"]?.elements ?? []).map(StateText.line)
    if lines.isEmpty { lines = ["no state yet"] }
    guard verify else { return try StateText.print(listed, asJSON: json, lines) }
    let verified = try await client.json("GET", place + ["verification"], seconds: 600)
    let problems = (verified["problems"]?.elements ?? []).compactMap(\.text)
    lines += problems
    lines.append(
      problems.isEmpty ? "all \(verified["versions"]?.whole ?? 0) versions are as written" : "NOT AS WRITTEN")
    let both: StructuredObject = ["verification": verified, "versions": listed["versions"] ?? []]
    try StateText.print(.object(both), asJSON: json, lines)
    guard problems.isEmpty else { throw ExitCode(1) }
  }
}
