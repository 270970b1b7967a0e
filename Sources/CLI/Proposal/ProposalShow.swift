import ArgumentParser
import Host
import Vocabulary

/// `tagout proposal show ID`
struct ProposalShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a proposal: what is lost, what is missing.",
    discussion: """
      The loss first, then what is missing, who signed, what would change and what it stands on; in the width of the
      terminal, 80 columns elsewhere.

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
    if json {
      try ProposalText.print(proposal, asJSON: true)
    } else {
      let columns = min(120, StandardStreams.terminalWidth(.output) ?? 80)
      let page = ProposalPage(
        proposal: proposal, columns: max(40, columns), ink: Ink(isColoured: TerminalStyle.isColoured))
      try ProposalText.write(Array(page.lines.joined(separator: "\n").utf8))
    }
    throw ExitCode(ProposalText.status(of: proposal))
  }
}
