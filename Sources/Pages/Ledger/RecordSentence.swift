import Ledger
import Vocabulary

/// Says what a record tells, in plain words.
enum RecordSentence {
  /// The sentence; the kind itself for what is not known here.
  static func text(of entry: LedgerEntry) -> String {
    let details = entry.details
    let word = { (name: String) in details[name]?.text ?? "" }
    let reason = word("reason").isEmpty ? "" : ": “\(word("reason"))”"
    switch entry.kind.word {
    case "proposal.created":
      return "\(word("proposer")) is answerable for a proposal for \(word("workspace"))\(reason)"
    case "tree.stored": return "A configuration was sent in"
    case "proposal.planning": return "A runner began to plan it"
    case "plan.stored": return "The plan was stored, with its digest"
    case "proposal.planned":
      return "It was planned and read: \(word("verdict").isEmpty ? word("state") : word("verdict"))"
    case "approval.given":
      let alone = word("mode") == "solo" ? ", alone" : word("mode") == "break-glass" ? ", breaking the glass" : ""
      return "\(word("person")) approved it by signature\(alone)\(reason)"
    case "approval.refused": return "What \(word("person")) signed was refused\(reason)"
    case "approval.void": return "Approvals fell\(reason)"
    case "proposal.rejected": return "\(word("by").isEmpty ? "The policy" : word("by")) rejected it\(reason)"
    case "proposal.cancelled": return "\(word("by")) took it back\(reason)"
    case "proposal.expired": return "It expired"
    case "proposal.failed": return "It failed\(reason)"
    case "proposal.reconciled": return "\(word("by")) said how the lost run ended\(reason)"
    case "run.leased": return "A runner was given the one right to apply it"
    case "run.begun": return "The apply began"
    case "run.finished": return "The apply ended: \(word("outcome").isEmpty ? word("state") : word("outcome"))\(reason)"
    case "run.lost": return "The runner fell silent\(reason)"
    case "run.errored-state": return "A state that could not be written was kept"
    case "state.written": return "The state of \(word("workspace")) was written\(serial(details))"
    case "server.created": return "This server was made"
    case "server.single-user": return "One person became everything on this server"
    case "server.many-users": return "More people than one count on this server again"
    case "token.created": return "A token was made: \(word("role")) \(word("name"))"
    case "token.revoked": return "A token was taken back: \(word("name"))"
    case "clock.set-back": return "The wall clock was set back: no approval counts until it is right"
    case "clock.resumed": return "The wall clock is right again"
    case "machine.reported": return "The machine \(word("name")) told how it is guarded: \(word("status"))"
    default: return other(entry)
    }
  }

  private static func serial(_ details: StructuredObject) -> String {
    details["serial"]?.whole.map { ", serial \($0)" } ?? ""
  }

  /// `person.enrolled` is told as "person enrolled", with the fact that names it.
  private static func other(_ entry: LedgerEntry) -> String {
    let words = entry.kind.word.split { $0 == "." || $0 == "-" }.joined(separator: " ")
    let named = ["person", "name", "workspace", "dataset", "proposal"].lazy.compactMap { entry.details[$0]?.text }.first
    let reason = entry.details["reason"]?.text.map { ": “\($0)”" } ?? ""
    let verdict = entry.verdict.map { " \($0)" } ?? ""
    let text = entry.action.map { " `\($0.text.prefix(160))`" } ?? ""
    let head = words.prefix(1).uppercased() + words.dropFirst()
    return head + verdict + (named.map { " \($0)" } ?? "") + text + reason
  }

  /// The symbol and the class beside it.
  static func mark(_ kind: String) -> (icon: String, style: String) {
    switch kind {
    case "approval.given": ("i-tag", "good")
    case "run.finished": ("i-check", "good")
    case "proposal.rejected", "proposal.cancelled": ("i-cross", "warn")
    case "approval.void", "proposal.failed", "run.lost", "clock.set-back", "run.errored-state": ("i-warn", "danger")
    case _ where kind.hasSuffix("refused"): ("i-stop", "danger")
    case "run.begun", "run.leased", "proposal.planning": ("i-run", "")
    case "proposal.created": ("i-plus", "")
    default: ("i-dot", "")
    }
  }
}
