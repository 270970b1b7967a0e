import Vocabulary

/// The state that a plan was made against, beside the state last known good.
struct KnownStateComparison: Sendable {
  let identity: StateIdentity
  /// The known managed objects that the plan's state does not have, in the order of the known state; those that a
  /// refresh found gone are not among them.
  let missing: [StateObject]
  /// How many managed objects the plan's state has.
  let priorCount: Int
  let known: StateIndex

  /// Nil without a known state.
  init?(_ subject: PlanSubject) {
    guard let known = subject.known else { return nil }
    self.known = known
    identity = StateIdentity(subject.plan.priorState, against: known.state)
    let present = KnownStateComparison.present(in: subject)
    priorCount = present.count
    let moves = Dictionary(
      subject.plan.changes.compactMap { change in change.previousAddress.map { ($0, change.address) } },
      uniquingKeysWith: { $1 })
    let gone = Set(subject.plan.drift.filter { $0.action == .delete }.map(\.address))
    missing = known.objects.filter { object in
      object.deposedKey == nil && !present.contains(object.address) && !gone.contains(object.address)
        && !present.contains(moves[object.address] ?? "")
    }
  }

  /// Whether the plan's state is empty or much smaller than the known one.
  var isMuchSmaller: Bool { priorCount == 0 ? known.count > 0 : priorCount * 2 <= known.count }

  /// The addresses of what the plan's state has; plan JSON without a state shows it in its changes.
  private static func present(in subject: PlanSubject) -> Set<String> {
    if let prior = subject.prior { return Set(prior.objects.map(\.address)) }
    let there = subject.plan.changes.filter { $0.mode == .managed && $0.before != .null }
    return Set(there.flatMap { [$0.address, $0.previousAddress ?? $0.address] })
  }
}
