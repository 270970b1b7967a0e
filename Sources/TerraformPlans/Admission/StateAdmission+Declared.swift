import Vocabulary

extension StateAdmission {
  /// Why an earlier version may not come back; nil when it may.
  ///
  /// - Parameters:
  ///   - old: what the earlier version holds.
  ///   - head: what is stored now.
  package static func restoring(
    _ old: StateOutline, over head: StateOutline, held: StateLock?, at place: StatePlace
  ) -> StateRefusal? {
    let command = "put it forward with `tagout propose -- tagout state restore \(place.workspace)`"
    if place.hand == .runner, !place.isApproved {
      return StateRefusal(
        .forbidden, "state.no-run",
        "a runner may only bring an earlier state of \"\(place.workspace)\" back within a run of an approved proposal",
        remedy: command)
    }
    if place.hand != .runner, place.hand != .operator || place.tier == .production {
      return StateRefusal(
        .forbidden, "state.role",
        "\(place.hand.words) may not bring an earlier state of \"\(place.workspace)\" back", remedy: command)
    }
    let isOwn = held.map { $0.fencing == place.ownRun?.fencing } ?? true
    if !place.isApproved || !isOwn, let busy = busy(held, at: place) { return busy }
    return shrinkageRefusal(StateShrinkage(from: head, to: old), at: place)
  }

  /// Why a state from elsewhere may not be taken in; nil when it may.
  ///
  /// - Parameters:
  ///   - isDeclared: whether an admin has declared these very bytes on the server's machine.
  ///   - head: what is stored; nil when nothing is.
  package static func adopting(
    _ state: StateHead, over head: StateHead?, isDeclared: Bool, held: StateLock?, at place: StatePlace
  ) -> StateRefusal? {
    guard place.hand == .operator else {
      return StateRefusal(
        .forbidden, "state.role",
        "\(place.hand.words) may not take a state from elsewhere into \"\(place.workspace)\"",
        remedy: "have a person with an operator's token do it")
    }
    if let busy = busy(held, at: place) { return busy }
    // The same bytes again change nothing.
    if isDeclared || state.digest == head?.digest { return nil }
    guard place.tier != .production else {
      return StateRefusal(
        .forbidden, "state.undeclared",
        "a state from elsewhere is only taken into \"\(place.workspace)\", which is production, when an admin has declared"
          + " its very bytes",
        remedy: "have an admin run `tagout state declare \(place.workspace)` with the file on the server's machine")
    }
    guard let head else { return nil }
    if state.lineage == head.lineage, state.serial <= head.serial, state.digest != head.digest {
      return StateRefusal(
        .conflict, "state.older",
        "the state to be taken into \"\(place.workspace)\" has the serial \(state.serial), and the stored one has"
          + " \(head.serial)",
        remedy: "bring an earlier version back with `tagout state restore \(place.workspace)`")
    }
    return shrinkageRefusal(StateShrinkage(from: head.outline, to: state.outline), at: place)
  }

  private static func busy(_ held: StateLock?, at place: StatePlace) -> StateRefusal? {
    if let run = place.otherRun { return taken(by: run, at: place) }
    return held.map { held in
      StateRefusal(
        .locked, "state.locked", "\"\(place.workspace)\" is locked by \(held.holder)",
        remedy: "wait until it is done, or free it: `tagout state unlock \(place.workspace) --lock \(held.id)`")
    }
  }
}
