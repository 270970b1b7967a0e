import ArgumentParser
import Formats
import Processes
import Vocabulary

/// `tagout proposal watch [ID]`
struct ProposalWatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow proposals and what their runs write.",
    discussion: """
      On a terminal a screen of its own: what waits for people, what runs, what is over, and the lines of the chosen one as
      they come; ↑ and ↓ choose, q leaves. With ID it ends when that proposal is over. Elsewhere, with --plain and with
      --json, plain lines: what the run writes, and of all proposals how each stands whenever that changes. Secrets are
      masked.

      EXAMPLE
        tagout proposal watch
        tagout proposal watch p-5f0c31

      EXIT STATUS
        0 applied, or left by q, 20 it was rejected or failed, 1 it is lost, not there, or the time is over, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @Argument(help: "The proposal, or the beginning of its name; without it, all of them.") var id: String?
  @Option(help: ArgumentHelp("The longest wait, in seconds.", valueName: "seconds")) var timeout = 3600
  @Flag(help: "Print each line and the proposal as a JSON object.") var json = false
  @Flag(help: "Print lines on a terminal too.") var plain = false

  func run() async throws {
    let client = try server.client()
    var followed: String?
    if let id { followed = try await client.json("GET", ["api", "v1", "proposals", id])["id"]?.text }
    if !json, !plain, let screen = FullScreen() {
      let session = WatchSession(client, following: followed, ink: Ink(isColoured: TerminalStyle.isColoured))
      let ending = await session.run(on: screen, for: timeout)
      screen.close()
      return try end(ending)
    }
    guard let followed else { return try await all(client) }
    try await follow(client, followed)
  }

  private func end(_ ending: WatchSession.Ending) throws {
    switch ending {
    case .left: return
    case .late(let state): throw CLIError.waitedTooLong(id ?? "what is watched", state: state)
    case .over(let proposal):
      try ProposalText.print(proposal, asJSON: false)
      throw ExitCode(ProposalText.status(of: proposal))
    }
  }

  /// A line for each proposal whenever its state is another one, until the time is over.
  private func all(_ client: ServerClient) async throws {
    let limit = ContinuousClock.now.advanced(by: .seconds(timeout))
    var states: [String: String] = [:]
    repeat {
      let list = try await client.json("GET", ["api", "v1", "proposals"], query: [("limit", "50")])
      for proposal in (list["proposals"]?.elements ?? []).reversed() {
        guard let id = proposal["id"]?.text, let state = proposal["state"]?.text, states[id] != state else { continue }
        states[id] = state
        try ProposalText.write(json ? JSONWriter.canonical(proposal) : Array(ProposalText.line(proposal).utf8))
      }
      if timeout > 0 { try await Task.sleep(for: .seconds(1)) }
    } while ContinuousClock.now < limit
  }

  private func follow(_ client: ServerClient, _ id: String) async throws {
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
      next = try await lines(client, of: id, from: next)
      if ProposalText.finalStates.contains(state) || state == "unknown" {
        try ProposalText.print(proposal, asJSON: json)
        throw ExitCode(ProposalText.status(of: proposal))
      }
      guard clock.now < limit else { throw CLIError.waitedTooLong(id, state: state) }
    }
  }

  private func lines(_ client: ServerClient, of id: String, from number: Int64) async throws -> Int64 {
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
