import ArgumentParser
import Vocabulary

/// `tagout state restore`
struct StateRestore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring an earlier version of a state back.",
    discussion: """
      The earlier content becomes a new version with a higher serial; nothing is taken away. Outside production this
      needs an operator's token. On production it is put forward: tagout propose -- tagout state restore …

      EXAMPLE
        tagout state restore shop --version 12 --reason "the archive was unpacked over it"

      EXIT STATUS
        0 it is back, 1 it could not be or it was refused, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The workspace.") var workspace: String
  @Option(help: "The version to bring back.") var version: Int64
  @Option(help: "Why.") var reason: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let restored = try await server.client().json(
      "POST", ["api", "v1", "workspaces", workspace, "state", "restorations"],
      body: .object(["reason": .string(reason), "version": .integer(version)]))
    try StateText.print(restored, asJSON: json, [StateText.line(restored)])
  }
}
