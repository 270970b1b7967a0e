import ArgumentParser
import Vocabulary

/// `tagout proposal show ID`
struct ProposalShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a proposal: what is lost, what is missing.",
    discussion: """
      EXAMPLE
        tagout proposal show p-5f0c31

      EXIT STATUS
        0 applied, or nothing is missing, 10 it is held, 20 it was rejected or failed, 1 it is under way, lost or not
        there, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let proposal = try await server.client().json("GET", ["api", "v1", "proposals", id])
    try ProposalText.print(proposal, asJSON: json)
    throw ExitCode(ProposalText.status(of: proposal))
  }
}
