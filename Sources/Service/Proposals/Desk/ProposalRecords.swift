import Decision
import Ledger
import Vocabulary

/// The facts about proposals that records tell.
enum ProposalRecords {
  /// The most bytes of what is joined: a record has a bound.
  private static let longest = 8192

  /// Words as one text, cut where it grows too long.
  static func joined(_ words: [String], by separator: String) -> String {
    let whole = words.joined(separator: separator)
    guard whole.utf8.count > longest else { return whole }
    return String(decoding: whole.utf8.prefix(longest), as: UTF8.self) + "… (\(words.count) in all)"
  }

  /// What was put forward; no secret is among it.
  static func details(of proposal: StoredProposal) -> StructuredObject {
    let request = proposal.request
    var members: [StructuredObject.Member] = [
      .init("proposal", .string(proposal.id)), .init("workspace", .string(request.workspace)),
      .init("work", .string(request.work.rawValue)), .init("proposer", .string(request.proposer.person)),
    ]
    if let tree = request.tree { members.append(.init("tree", .string(tree))) }
    if let commit = request.commit { members.append(.init("commit", .string(commit))) }
    if request.isDestroy { members.append(.init("destroy", .boolean(true))) }
    if !request.reason.isEmpty { members.append(.init("reason", .string(request.reason))) }
    if !request.shownCommand.isEmpty {
      members.append(.init("command", .string(request.shownCommand.joined(separator: " "))))
    }
    return StructuredObject(members)
  }

  /// A record about a proposal that is there.
  static func entry(
    _ kind: String, _ proposal: StoredProposal, at time: Instant, by actor: Actor = Actor(),
    _ more: StructuredObject = [:]
  ) -> LedgerEntry {
    let base: StructuredObject = [
      "proposal": .string(proposal.id), "state": .string(proposal.machine.state.word),
      "workspace": .string(proposal.request.workspace),
    ]
    return ServerRecord.entry(kind, at: time, by: actor, base.merging(more))
  }
}
