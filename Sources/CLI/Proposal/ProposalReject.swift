import ArgumentParser
import Formats
import Vocabulary

/// `tagout proposal reject ID`
struct ProposalReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Refuse a proposal, and say why.",
    discussion: """
      Signed with your key, so that the record says who it was.

      EXAMPLE
        tagout proposal reject p-5f0c31 --as grace --reason "the snapshot is too old"

      EXIT STATUS
        0 refused, 1 it could not be, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @OptionGroup var signing: ProposalSigning
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Option(help: "Why, for the proposer and the record.") var reason: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let client = try server.client()
    let body = try await SignedDecision.body("reject", id, reason, signing, client)
    let proposal = try await client.json(
      "POST", ["api", "v1", "proposals", id, "rejections"], body: .object(body))
    try ProposalText.print(proposal, asJSON: json)
  }
}
