import Vocabulary

extension StateAdmission {
  /// Why the bearer may not lock for something, or write; nil when the bearer may.
  static func lockRefusal(_ operation: StateOperation, at place: StatePlace) -> StateRefusal? {
    let act = operation.words(place.workspace)
    switch place.hand {
    case .agent, .reader: return refusal(of: "\(place.hand.words) may not \(act)", operation, at: place)
    case .runner:
      if let run = place.otherRun { return taken(by: run, at: place) }
      guard place.tier == .production, !place.isApproved else { return nil }
      return StateRefusal(
        .forbidden, "state.no-run",
        "a runner may only \(act), which is production, within a run of an approved proposal",
        remedy: "put the change forward with `tagout propose`")
    case .operator:
      if let run = place.otherRun { return taken(by: run, at: place) }
      guard place.tier != .production else {
        return refusal(of: "an operator may not \(act): it is production", operation, at: place)
      }
      guard operation.isForOperators else {
        return refusal(of: "an operator may not \(act)", operation, at: place)
      }
      return nil
    }
  }

  /// The refusal of what a run stands in the way of.
  static func taken(by run: StateRun, at place: StatePlace) -> StateRefusal {
    if run.isLost {
      return StateRefusal(
        .locked, "run.lost",
        "a run of the proposal \(run.proposal) has \"\(place.workspace)\", and nobody knows how it ended",
        remedy: "settle it with `tagout proposal reconcile \(run.proposal)`")
    }
    return StateRefusal(
      .locked, "state.run-live", "a run of the proposal \(run.proposal) has \"\(place.workspace)\"",
      remedy: "wait for it: `tagout proposal watch \(run.proposal)`")
  }

  private static func refusal(of message: String, _ operation: StateOperation, at place: StatePlace) -> StateRefusal {
    let route: String
    switch operation {
    case .apply, .plan, .console: route = "put the change forward with `tagout propose`"
    case .push:
      route =
        place.tier == .production
        ? "bring an earlier version back with `tagout propose -- tagout state restore \(place.workspace)`"
        : "have a person with an operator's token do it, or `tagout state restore \(place.workspace)`"
    case .refresh: route = "`terraform plan -refresh-only` shows the same and writes nothing"
    case .remove, .move, .replaceProvider, .taint, .untaint, .importing, .migrationSource, .migrationDestination,
      .other:
      route =
        place.tier == .production || place.hand == .operator
        ? "put this very command forward with `tagout propose -- terraform …`"
        : "have a person with an operator's token do it, or put it forward with `tagout propose -- terraform …`"
    }
    return StateRefusal(.forbidden, "state.role", message, remedy: route)
  }
}
