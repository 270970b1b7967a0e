import ArgumentParser
import Vocabulary

/// `tagout proposal cancel ID`
struct ProposalCancel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Take a proposal back.",
    discussion: """
      What has begun to be applied is interrupted, and ends as it can.

      EXAMPLE
        tagout proposal cancel p-5f0c31 --reason "the other way is better"

      EXIT STATUS
        0 taken back, 1 it could not be, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let body: StructuredObject = reason.map { ["reason": .string($0)] } ?? [:]
    let proposal = try await server.client().json(
      "POST", ["api", "v1", "proposals", id, "cancellation"], body: .object(body))
    try ProposalText.print(proposal, asJSON: json)
  }
}
