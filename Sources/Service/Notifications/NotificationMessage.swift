import Decision
import Formats
import Vocabulary

/// What people are told of one record: what, who, why, and where to look. Nothing in it approves anything.
package struct NotificationMessage: Sendable, Hashable {
  package var topic: NotificationTopic
  /// The record's place in the ledger, from 0: the same record is never two things.
  package var sequence: Int64
  package var kind: String
  package var at: String
  /// One sentence without its full stop.
  package var what: String
  package var who: String
  package var why: String
  package var proposal: String?
  package var workspace: String?
  package var link: String?

  private static let bound = 500

  /// Of a record's line; nil where nobody is told of it.
  ///
  /// - Parameters:
  ///   - proposal: what the record is about, where it is one.
  ///   - base: the server's address as people call it.
  init?(_ record: StructuredValue, sequence: Int64, proposal: StoredProposal?, base: String?) {
    let details = record["details"]
    guard let kind = record["kind"]?.text,
      let topic = NotificationTopic.of(kind: kind, state: details?["state"]?.text)
    else { return nil }
    self.topic = topic
    self.sequence = sequence
    self.kind = kind
    at = record["at"]?.text ?? record["time"]?.text ?? ""
    let name = proposal?.id ?? details?["proposal"]?.text
    self.proposal = name
    let place = proposal?.request.workspace ?? details?["workspace"]?.text
    workspace = place
    what = NotificationMessage.plain(NotificationMessage.sentence(kind, details, proposal, workspace: place))
    who = NotificationMessage.plain(
      proposal.map { NotificationMessage.words($0.request.proposer) } ?? NotificationMessage.actor(record["actor"]))
    why = NotificationMessage.plain(proposal?.request.reason ?? details?["reason"]?.text ?? "")
    link = base.map { base in name.map { "\(base)/proposals/\($0)" } ?? base }
  }

  /// For a target that is tried.
  init(test target: String, at now: Instant, base: String?) {
    (topic, sequence, kind, at) = (.alarm, -1, "notify.test", "\(now)")
    (what, who, why) = ("Tagout can reach \"\(target)\"", "an admin", "a test")
    link = base
  }

  /// A line for a subject or a chat.
  var headline: String { workspace.map { "[\($0)] \(what)" } ?? what }

  private static func sentence(
    _ kind: String, _ details: StructuredValue?, _ proposal: StoredProposal?, workspace: String?
  ) -> String {
    let id = proposal?.id ?? details?["proposal"]?.text ?? ""
    let text = { (name: String) in details?[name]?.text ?? "" }
    switch kind {
    case "proposal.planned", "proposal.held":
      let losses = details?["losses"]?.whole ?? 0
      return "\(id) waits for approval" + (losses > 0 ? "; it loses \(losses) things" : "")
    case "proposal.approved": return "\(id) is approved, and a runner applies it"
    case "approval.given": return "\(text("person")) approved \(id)"
    case "approval.void": return "the approvals of \(id) fell: \(text("reasons"))"
    case "approval.refused": return "an approval of \(id) for \(text("person")) was refused: \(text("reason"))"
    case "run.begun": return "\(id) is being applied"
    case "run.finished":
      return "\(id) ended as \(text("state"))" + (text("reason").isEmpty ? "" : ": \(text("reason"))")
    case "run.lost": return "the runner of \(id) fell silent; \(id) is \(text("state"))"
    case "run.reach-refused":
      return "a run of \(id) wanted to reach \(text("host")):\(details?["port"]?.whole ?? 0) and was refused"
    case "run.read-refused":
      return "a run of \(id) opened \(text("path")) and got an empty file in its place"
    default:
      let state = text("state").isEmpty ? "" : ", now \(text("state"))"
      let about = id.isEmpty ? workspace.map { " in \($0)" } ?? "" : " of \(id)"
      let words = [text("message"), text("name"), text("person")].first { !$0.isEmpty }
      return "\(kind)\(about)\(state)" + (words.map { ": \($0)" } ?? "")
    }
  }

  private static func words(_ proposer: Proposer) -> String {
    switch proposer {
    case .person(let name): name
    case .agent(let name, let owner): "the agent \(name) of \(owner)"
    }
  }

  private static func actor(_ actor: StructuredValue?) -> String {
    let names = ["client", "user"].compactMap { actor?[$0]?["value"]?.text ?? actor?[$0]?["name"]?.text }
    return names.isEmpty ? "the server" : names.joined(separator: " of ")
  }

  /// One line of bounded length, without control characters: the words are a proposer's.
  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars.prefix(bound))
    return String(plain) + (scalars.count > bound ? "…" : "")
  }
}
