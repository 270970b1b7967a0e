import Vocabulary

/// Decides what may happen to a state, from values alone.
///
/// A refusal of an act that would touch objects is given at the lock: when a state is written they are changed already.
package enum StateAdmission {
  /// Whether the state may be read as it is, with the secrets in it; nil when it may.
  package static func reading(at place: StatePlace) -> StateRefusal? {
    guard place.tier == .production, !place.hand.writes, !place.readsRawState else { return nil }
    return StateRefusal(
      .forbidden, "state.raw",
      "\(place.hand.words) may not read the state of \"\(place.workspace)\", which is production, as it is:"
        + " it holds secrets",
      remedy: "put a change forward with `tagout propose`, and look at `tagout state show \(place.workspace)`")
  }

  /// Whether a lock may be taken.
  ///
  /// - Parameter held: the lock that is held; nil when it is free.
  package static func locking(
    for operation: StateOperation, id: String, held: StateLock?, at place: StatePlace
  ) -> LockAdmission {
    if operation.isReading, !place.canWrite { return .pretended }
    if let refusal = lockRefusal(operation, at: place) { return .refused(refusal) }
    guard let held else { return .taken }
    if held.id == id, held.bearer == place.bearer { return .held }
    if let fencing = held.fencing, let run = place.ownRun, fencing < run.fencing { return .takenOver(held) }
    return .conflict(held)
  }

  /// Whether a lock may be given back.
  ///
  /// - Parameters:
  ///   - operation: what the command says that it locked for.
  ///   - id: the lock's identifier; nil when the request has none, as `terraform force-unlock` sends it.
  package static func unlocking(
    for operation: StateOperation, id: String?, held: StateLock?, at place: StatePlace
  ) -> UnlockAdmission {
    guard let id, !id.isEmpty else {
      return .refused(
        StateRefusal(
          .forbidden, "state.force-unlock",
          "the lock of \"\(place.workspace)\" is only given back by who holds it: the request names no lock,"
            + " as that of terraform force-unlock",
          remedy: StateAdmission.unlockRemedy(place.workspace, held)))
    }
    guard let held else { return .nothing }
    if held.id == id, held.bearer == place.bearer { return own(held, at: place) }
    if operation.isReading, !place.canWrite { return .nothing }
    return .refused(
      StateRefusal(
        .locked, "state.lock-foreign", "the lock of \"\(place.workspace)\" is held by \(held.holder)",
        remedy: StateAdmission.unlockRemedy(place.workspace, held)))
  }

  /// A lock of a run stays until the run has an end that somebody knows.
  private static func own(_ held: StateLock, at place: StatePlace) -> UnlockAdmission {
    guard let fencing = held.fencing, place.ownRun?.fencing != fencing else { return .released }
    return .refused(lostRun(place))
  }

  /// Whether somebody may free a lock that its holder cannot give back any more; nil when so.
  ///
  /// - Parameter id: the lock that is meant: another one is not freed by mistake.
  package static func releasing(_ id: String, held: StateLock?, at place: StatePlace) -> StateRefusal? {
    guard let held else {
      return StateRefusal(
        .conflict, "state.not-locked", "\"\(place.workspace)\" is not locked", remedy: "nothing needs to be done")
    }
    guard held.id == id else {
      return StateRefusal(
        .conflict, "state.lock-other", "the lock of \"\(place.workspace)\" is \"\(held.id)\", held by \(held.holder)",
        remedy: "look whether that one still works, then name it")
    }
    guard place.hand == .operator else {
      return StateRefusal(
        .forbidden, "state.force-unlock", "\(place.hand.words) may not free the lock of \"\(place.workspace)\"",
        remedy: StateAdmission.unlockRemedy(place.workspace, held))
    }
    if let run = place.otherRun { return taken(by: run, at: place) }
    return nil
  }

  static func lostRun(_ place: StatePlace) -> StateRefusal {
    StateRefusal(
      .locked, "run.lost", "the run that locked \"\(place.workspace)\" has lost it: its lease is over",
      remedy: "settle what it did with `tagout proposal reconcile \(place.run?.proposal ?? "ID")`")
  }

  private static func unlockRemedy(_ workspace: String, _ held: StateLock?) -> String {
    guard let held else { return "it is not locked: nothing needs to be done" }
    return "wait for \(held.holder), or have a person with an operator's token free it:"
      + " `tagout state unlock \(workspace) --lock \(held.id)`"
  }
}
