import Vocabulary

extension StateAdmission {
  /// Why the bearer writes no state anywhere, whatever it is; nil when it may write some.
  package static func writing(at place: StatePlace) -> StateRefusal? {
    place.hand.writes ? nil : lockRefusal(.apply, at: place)
  }

  /// Whether a state may be written over what is stored.
  ///
  /// - Parameters:
  ///   - lockID: the lock that the request names; nil as with `-lock=false`.
  ///   - held: the lock that is held; nil when it is free.
  ///   - head: what is stored; nil before the first write.
  package static func writing(
    _ state: StateHead, under lockID: String?, held: StateLock?, over head: StateHead?, at place: StatePlace
  ) -> WriteAdmission {
    if let refusal = writing(at: place) { return .refused(refusal) }
    guard let held, held.id == lockID, held.bearer == place.bearer else { return .refused(unlocked(place, held)) }
    if let fencing = held.fencing, place.ownRun?.fencing != fencing { return .refused(lostRun(place)) }
    if let refusal = lockRefusal(held.operation, at: place) { return .refused(refusal) }
    guard let head else { return .first }
    if state.lineage != head.lineage {
      let isMigration = place.hand == .operator && held.operation == .migrationDestination
      guard isMigration else { return .refused(foreign(state, head, place)) }
      return grown(state, over: head, at: place) { .adopted(gone: $0) }
    }
    if let refusal = older(state, head, place) { return .refused(refusal) }
    guard state.serial > head.serial else { return .unchanged }
    return grown(state, over: head, at: place) { .next(gone: $0) }
  }

  /// The answer when nothing is gone that must not be.
  private static func grown(
    _ state: StateHead, over head: StateHead, at place: StatePlace, _ answer: ([StateOutline.Object]) -> WriteAdmission
  ) -> WriteAdmission {
    let shrinkage = StateShrinkage(from: head.outline, to: state.outline)
    if let refusal = shrinkageRefusal(shrinkage, at: place) { return .refused(refusal) }
    return answer(shrinkage.gone)
  }

  /// Why so much may not go; nil when it may.
  static func shrinkageRefusal(_ shrinkage: StateShrinkage, at place: StatePlace) -> StateRefusal? {
    guard shrinkage.isLoss, let first = shrinkage.foremost, !place.mayShrink else { return nil }
    switch (place.hand, place.tier) {
    case (_, .ephemeral): return nil
    case (.operator, .development), (.operator, .staging): return nil
    default: break
    }
    let count = shrinkage.gone.count
    return StateRefusal(
      .conflict, "state.shrunk",
      "\(count) of the \(shrinkage.before) objects of \"\(place.workspace)\" would be gone from its state,"
        + " \(first.address) among them, and no approved run says so",
      remedy: "keep the state that Terraform left in errored.tfstate, and put the change forward with `tagout propose`")
  }

  private static func older(_ state: StateHead, _ head: StateHead, _ place: StatePlace) -> StateRefusal? {
    if state.serial < head.serial {
      return StateRefusal(
        .conflict, "state.older",
        "the state that was sent for \"\(place.workspace)\" has the serial \(state.serial), and the stored one has"
          + " \(head.serial): it is older",
        remedy: "plan again; an earlier version comes back with `tagout state restore \(place.workspace)`")
    }
    guard state.serial == head.serial, state.digest != head.digest else { return nil }
    return StateRefusal(
      .conflict, "state.edited",
      "the state that was sent for \"\(place.workspace)\" has the serial \(state.serial) of the stored one, and other"
        + " content: one of them was edited",
      remedy: "look for who did with `tagout state list \(place.workspace)`, then plan again")
  }

  private static func foreign(_ state: StateHead, _ head: StateHead, _ place: StatePlace) -> StateRefusal {
    StateRefusal(
      .conflict, "state.lineage",
      "the state that was sent is of the lineage \"\(state.lineage)\", and that of \"\(place.workspace)\" is"
        + " \"\(head.lineage)\": it is the state of something else",
      remedy: "look whether this is the right folder; to take it in all the same, declare it with `tagout state declare"
        + " \(place.workspace)`")
  }

  private static func unlocked(_ place: StatePlace, _ held: StateLock?) -> StateRefusal {
    StateRefusal(
      .locked, "state.not-locked",
      held.map { "the state of \"\(place.workspace)\" is only written under its lock, which \($0.holder) holds" }
        ?? "the state of \"\(place.workspace)\" is only written under its lock, and the request names none that lives",
      remedy: "run terraform again without -lock=false")
  }
}
