import ArgumentParser
import Formats
import Host
import Vocabulary

/// `tagout proposal reconcile ID`
struct ProposalReconcile: AsyncParsableCommand {
  /// What was found.
  enum Outcome: String, ExpressibleByArgument, CaseIterable {
    case applied
    case nothingChanged = "nothing-changed"
    case partlyChanged = "partly-changed"
  }

  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Say how a run ended whose runner was lost.",
    discussion: """
      Without --outcome it shows what is known: the runner's last lines, what it reported late, the state. Compare that
      with what is there, then say what you found: it frees the workspace. Signed with your key.

      EXAMPLE
        tagout proposal reconcile p-5f0c31 --as grace --outcome applied --reason "all nine are there, I looked"

      EXIT STATUS
        0 shown, or reconciled, 1 it could not be, 64 usage
      """)

  @OptionGroup var server: ServerOption
  @OptionGroup var signing: ProposalSigning
  @Argument(help: "The proposal, or the beginning of its name.") var id: String
  @Option(help: "What you found: applied, nothing-changed or partly-changed.") var outcome: Outcome?
  @Option(help: "How you found it, for the record.") var reason: String?
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    guard outcome == nil || !(reason ?? "").isEmpty else { throw ValidationError("--outcome needs --reason") }
  }

  func run() async throws {
    let client = try server.client()
    let place = ["api", "v1", "proposals", id]
    guard let outcome, let reason else { return try await show(client, place) }
    try PersonAtTerminal.require(for: "say how a lost run ended", .current())
    let body = try await SignedDecision.body(outcome.rawValue, id, reason, signing, client)
    let proposal = try await client.json(
      "POST", place + ["reconciliation"], body: .object(body.merging(["outcome": .string(outcome.rawValue)])))
    try ProposalText.print(proposal, asJSON: json)
  }

  private func show(_ client: ServerClient, _ place: [String]) async throws {
    let proposal = try await client.json("GET", place)
    let log = try await client.json("GET", place + ["log"])
    guard !json else {
      return try ProposalText.write(JSONWriter.canonical(.object(["log": log, "proposal": proposal])))
    }
    try ProposalText.print(proposal, asJSON: false)
    for line in (log["lines"]?.elements ?? []).suffix(40) {
      try ProposalText.write(Array("  | \(line["text"]?.text ?? "")".utf8))
    }
    let workspace = proposal["workspace"]?.text ?? ""
    try ProposalText.note("compare with `tagout state show \(workspace)` and with what is there, then give --outcome")
  }
}
