import Formats
import Vocabulary

/// Waits until a proposal is applied, held or over, and says on the way how it stands.
struct ProposalWaiting {
  let client: ServerClient
  let id: String
  /// The longest wait.
  let seconds: Int
  let isQuiet: Bool
  /// The states that end the wait besides the final ones.
  var stops: Set<String> = ["held", "unknown"]

  /// The proposal as it is then. Throws when the time is over.
  func end() async throws -> StructuredValue {
    let clock = ContinuousClock()
    let limit = clock.now.advanced(by: .seconds(seconds))
    var last = ""
    while true {
      let left = Int(clock.now.duration(to: limit).components.seconds)
      let proposal = try await client.json(
        "GET", ["api", "v1", "proposals", id, "wait"],
        query: [("after", last), ("seconds", "\(max(0, min(left, 30)))")], seconds: 90)
      let state = proposal["state"]?.text ?? ""
      if state != last, !isQuiet { try ProposalText.note("\(id) is \(state)") }
      last = state
      if isOver(proposal) { return proposal }
      guard left > 0 else { throw CLIError.waitedTooLong(id, state: state) }
    }
  }

  private func isOver(_ proposal: StructuredValue) -> Bool {
    let state = proposal["state"]?.text ?? ""
    if ProposalText.finalStates.contains(state) || stops.contains(state) { return true }
    return state == "planned" && proposal["planOnly"] == true
  }
}
