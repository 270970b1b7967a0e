/// What people want to hear of.
package enum NotificationTopic: String, Sendable, Hashable, CaseIterable {
  /// Somebody is asked to approve, or what was approved fell.
  case approval
  /// Something was run, and how it ended.
  case run
  /// Somebody or something tried what it may not, or nobody knows an end.
  case alarm

  /// The topic of a record; nil for one that nobody is told of.
  ///
  /// - Parameter state: of the proposal after it, where it is about one.
  static func of(kind: String, state: String?) -> NotificationTopic? {
    switch kind {
    case "proposal.planned": state == "held" ? .approval : nil
    case "proposal.held", "proposal.approved", "approval.given", "approval.void", "proposal.rejected",
      "proposal.expired":
      .approval
    case "run.begun", "run.finished", "proposal.failed", "proposal.cancelled", "proposal.reconciled": .run
    case "run.lost", "run.errored-state", "clock.set-back", "person.added", "person.removed", "workspace.set",
      "token.created", "notify.set", "notify.removed", "state.lock-freed":
      .alarm
    default: kind.hasSuffix("-refused") || kind == "approval.refused" || kind.hasPrefix("alarm.") ? .alarm : nil
    }
  }
}
