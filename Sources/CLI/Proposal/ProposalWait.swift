import ArgumentParser
import Vocabulary

/// `tagout proposal wait ID`
struct ProposalWait: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait",
    abstract: "Wait until a proposal is applied, held or over.",
    discussion: """
      EXAMPLE
        tagout proposal wait p-5f0c31 && echo applied

      EXIT STATUS
        0 applied, 10 it is held, 20 it was rejected or failed, 1 it is lost, not there, or the time is over, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Option(help: ArgumentHelp("The longest wait, in seconds.", valueName: "seconds")) var timeout = 3600
  @Flag(help: "Go on waiting while it is held.") var throughHold = false
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    var waiting = ProposalWaiting(client: try server.client(), id: id, seconds: timeout, isQuiet: json)
    if throughHold { waiting.stops = ["unknown"] }
    let proposal = try await waiting.end()
    try ProposalText.print(proposal, asJSON: json)
    throw ExitCode(ProposalText.status(of: proposal))
  }
}
