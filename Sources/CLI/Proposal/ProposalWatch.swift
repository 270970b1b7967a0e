import ArgumentParser
import Formats
import Vocabulary

/// `tagout proposal watch ID`
struct ProposalWatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow a proposal and its run's lines.",
    discussion: """
      Prints what the run writes as it comes, secrets masked, and ends when the proposal is over.

      EXAMPLE
        tagout proposal watch p-5f0c31

      EXIT STATUS
        0 applied, 20 it was rejected or failed, 1 it is lost, not there, or the time is over, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Option(help: ArgumentHelp("The longest wait, in seconds.", valueName: "seconds")) var timeout = 3600
  @Flag(help: "Print each line and the proposal as a JSON object.") var json = false

  func run() async throws {
    let client = try server.client()
    let clock = ContinuousClock()
    let limit = clock.now.advanced(by: .seconds(timeout))
    var next: Int64 = 0
    var last = ""
    while true {
      let proposal = try await client.json(
        "GET", ["api", "v1", "proposals", id, "wait"], query: [("after", last), ("seconds", "1")], seconds: 60)
      let state = proposal["state"]?.text ?? ""
      if state != last, !json { try ProposalText.note("\(id) is \(state)") }
      last = state
      next = try await lines(client, from: next)
      if ProposalText.finalStates.contains(state) || state == "unknown" {
        try ProposalText.print(proposal, asJSON: json)
        throw ExitCode(ProposalText.status(of: proposal))
      }
      guard clock.now < limit else { throw CLIError.waitedTooLong(id, state: state) }
    }
  }

  private func lines(_ client: ServerClient, from number: Int64) async throws -> Int64 {
    var next = number
    while true {
      let log = try await client.json("GET", ["api", "v1", "proposals", id, "log"], query: [("from", "\(next)")])
      let lines = log["lines"]?.elements ?? []
      for line in lines {
        try ProposalText.write(json ? JSONWriter.canonical(line) : Array((line["text"]?.text ?? "").utf8))
      }
      next = log["next"]?.whole ?? next
      if lines.count < 1000 { return next }
    }
  }
}
