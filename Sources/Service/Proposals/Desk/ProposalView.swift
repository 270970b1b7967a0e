import Decision
import Formats
import Vocabulary

/// A proposal as it is shown: secrets are masked in all of it.
struct ProposalView {
  var look: ProposalLook
  /// What is missing, where somebody is asked.
  var outcome: ApprovalOutcome?
  /// What is proven about what would be lost; nil where nothing is to be proven.
  var proof: RestorePointProof?

  /// The object of the API.
  var value: StructuredValue {
    .object(ProposalView.summary(look.proposal, look.workspace).merging(StructuredObject(members)))
  }

  /// What lists show.
  static func summary(_ proposal: StoredProposal, _ workspace: Workspace?) -> StructuredObject {
    let request = proposal.request
    var members: [StructuredObject.Member] = [
      .init("created", .string(proposal.created.wall.description)),
      .init("expires", .string(proposal.expires.description)),
      .init("id", .string(proposal.id)), .init("kind", .string(request.work.rawValue)),
      .init("planOnly", .boolean(request.isPlanOnly)), .init("proposer", request.proposer.value),
      .init("reason", .string(request.reason)), .init("state", .string(proposal.machine.state.word)),
      .init("updated", .string(proposal.updated.description)), .init("workspace", .string(request.workspace)),
    ]
    if let outcome = proposal.outcome { members.append(.init("outcome", .string(outcome))) }
    if let workspace {
      members.append(.init("environment", .string(workspace.environment ?? workspace.name)))
      members.append(.init("tier", .string(workspace.tier.rawValue)))
    }
    return StructuredObject(members)
  }

  private var members: [StructuredObject.Member] {
    let request = look.proposal.request
    var members: [StructuredObject.Member] = [
      .init("approvals", .array(look.approvals.map(approval))), .init("destroy", .boolean(request.isDestroy)),
      .init("next", .array(look.proposal.machine.waysOut.map { .string($0.rawValue) })),
      .init("runs", .array(look.runs.suffix(ProposalView.runBound).map(ProposalView.run))),
      .init("replace", .array(request.replaced.map(StructuredValue.string))),
      .init("targets", .array(request.targets.map(StructuredValue.string))),
      .init("variableFiles", .array(request.variableFiles.map(StructuredValue.string))),
      .init("variables", .array(request.variables.map(StructuredValue.string))),
    ]
    if let tree = request.tree {
      members.append(.init("tree", .string(tree)))
      members.append(.init("directory", .string(request.directory)))
    }
    if let commit = request.commit { members.append(.init("commit", .string(commit))) }
    if !request.shownCommand.isEmpty {
      members.append(.init("command", .array(request.shownCommand.map(StructuredValue.string))))
    }
    if let client = request.client { members.append(.init("client", .string(client))) }
    if let session = request.session { members.append(.init("session", .string(session))) }
    if !request.trail.isEmpty { members.append(.init("trail", .array(request.trail.map(\.value)))) }
    return members + offered
  }

  /// More of them are not shown.
  private static let runBound = 20

  private static func run(_ lease: StoredLease) -> StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("fencing", .integer(lease.fencing)), .init("given", .string(lease.given.wall.description)),
      .init("kind", .string(lease.kind.rawValue)), .init("runner", .string(lease.runner)),
      .init("sandbox", .string(lease.sandbox.rawValue)),
    ]
    if let ended = lease.ended { members.append(.init("ended", .string(ended.description))) }
    return .object(StructuredObject(members))
  }

  private var offered: [StructuredObject.Member] {
    guard let offer = look.offer else { return [] }
    var members: [StructuredObject.Member] = [
      .init("assessment", offer.assessment), .init("losses", offer.subject.value["losses"] ?? .array([])),
      .init("subject", offer.subject.value),
      .init("verdict", offer.assessment["verdict"] ?? .null),
    ]
    if let proof { members.append(.init("restorePoint", proof.value)) }
    if let outcome {
      members.append(.init("missing", .array(OutcomeText.obstacles(outcome).map(StructuredValue.string))))
      members.append(
        .init(
          "demands",
          .array(
            outcome.demands.map { .object(["met": .boolean($0.isMet), "sentence": .string($0.sentence)]) })))
      members.append(.init("needsReview", .boolean(outcome.needsReview)))
    }
    return members
  }

  private func approval(_ stored: StoredApproval) -> StructuredValue {
    let approval = stored.approval
    var members: [StructuredObject.Member] = [
      .init("id", .string(approval.id)), .init("key", .string(approval.facts.key)),
      .init("mode", .string(approval.mode.rawValue)), .init("person", .string(approval.person)),
      .init("received", .string(approval.received.wall.description)),
    ]
    if let reason = approval.reason { members.append(.init("reason", .string(reason))) }
    if let spent = stored.spent { members.append(.init("spent", .string(spent.description))) }
    if let voided = stored.voided { members.append(.init("void", .string(voided))) }
    if let standing = outcome?.standings.first(where: { $0.approval == approval.id }) {
      members.append(.init("counts", .boolean(standing.counts)))
      if let objection = standing.objection { members.append(.init("objection", .string(objection.sentence))) }
    }
    return .object(StructuredObject(members))
  }
}
