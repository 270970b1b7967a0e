import Vocabulary

/// A proposal as a tool answers it: what an agent needs to go on, and in words what to do next.
package enum ProposalOutcome {
  private static let kept = [
    "id", "state", "workspace", "tier", "environment", "kind", "reason", "verdict", "losses", "missing", "next",
    "outcome",
    "planOnly", "destroy", "targets", "replace", "variableFiles", "command", "tree", "commit", "expires", "runs",
  ]
  /// More findings of one proposal are left out.
  private static let bound = 50
  private static let final: Set<String> = ["applied", "failed", "rejected", "expired", "cancelled"]

  /// Whether waiting on changes nothing any more: it is over, planned only, or needs a person who reconciles.
  package static func isOver(_ proposal: StructuredValue) -> Bool {
    let state = proposal["state"]?.text ?? ""
    return final.contains(state) || state == "unknown" || (state == "planned" && proposal["planOnly"] == true)
  }

  /// From the server's object of it.
  ///
  /// - Parameter log: lines of its runs.
  package static func outcome(of proposal: StructuredValue, log: [String] = []) -> MCPOutcome {
    let advice = advice(proposal)
    var members: [StructuredObject.Member] = [.init("advice", .string(advice))]
    for name in kept { if let value = proposal[name], value != .null { members.append(.init(name, value)) } }
    let findings = proposal["assessment"]?["findings"]?.elements ?? []
    if !findings.isEmpty { members.append(.init("findings", .array(Array(findings.prefix(bound))))) }
    if !log.isEmpty { members.append(.init("log", .array(log.map { .string($0) }))) }
    let missing = (proposal["missing"]?.elements ?? []).compactMap(\.text).map { "missing: \($0)" }
    let head = "\(proposal["id"]?.text ?? "") is \(proposal["state"]?.text ?? "")"
    let words = ([head] + missing + [advice] + log).joined(separator: "\n")
    return MCPOutcome(text: words, value: StructuredObject(members))
  }

  /// What an agent does next.
  private static func advice(_ proposal: StructuredValue) -> String {
    let id = proposal["id"]?.text ?? ""
    let outcome = proposal["outcome"]?.text.map { ": \($0)" } ?? ""
    switch proposal["state"]?.text {
    case "proposed", "planning": return "a runner plans it: call wait_for_proposal with the id \(id)"
    case "planned" where proposal["planOnly"] == true: return "it is planned, and was put forward for no more"
    case "planned", "approved", "applying": return "a runner applies it: call wait_for_proposal with the id \(id)"
    case "held":
      return
        "people are asked: tell your user that \(id) waits for approval (`tagout proposal approve \(id)`), and call "
        + "wait_for_proposal; do not look for another way"
    case "applied": return "it is done: go on"
    case "rejected": return "it was refused\(outcome): do not propose the same again; ask your user"
    case "failed": return "it failed\(outcome): mend the cause, then propose it anew"
    case "unknown":
      return "nobody knows how far it came\(outcome): a person has to look (`tagout proposal reconcile \(id)`)"
    default: return "it is over\(outcome): propose it anew if it is still wanted"
    }
  }
}
