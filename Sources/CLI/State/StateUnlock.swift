import ArgumentParser
import Vocabulary

/// `tagout state unlock`
struct StateUnlock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Free a lock that its holder left behind.",
    discussion: """
      `terraform force-unlock` is refused: it names no lock. This names one, says why, is recorded, and needs an
      operator's token. A lock of a run that is not over stays: `tagout proposal reconcile` settles the run.

      EXAMPLE
        tagout state unlock shop --lock 5881b0ce-6203-c558-17a6-020c73ef9f90 --reason "the laptop died"

      EXIT STATUS
        0 it is free, 1 it could not be or it was refused, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The workspace.") var workspace: String
  @Option(help: "The lock's ID, as `tagout state show` and terraform print it.") var lock: String
  @Option(help: "Why.") var reason: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let freed = try await server.client().json(
      "POST", ["api", "v1", "workspaces", workspace, "state", "lock", "release"],
      body: .object(["lock": .string(lock), "reason": .string(reason)]))
    try StateText.print(freed, asJSON: json, ["\(workspace) is no longer locked"])
  }
}
