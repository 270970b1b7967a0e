import Vocabulary

/// Says of each thing that is asked for whether it is there, and why not.
struct ApprovalDemands {
  private let given: ApprovalCase
  private let rules: ApprovalRules
  private let standings: [ApprovalStanding]
  private let judge: ApprovalStandings

  init(_ given: ApprovalCase, _ rules: ApprovalRules) {
    self.given = given
    self.rules = rules
    judge = ApprovalStandings(given, rules)
    standings = judge.all()
  }

  /// One for each approval, in their order.
  var counted: [ApprovalStanding] { standings }

  /// Whether somebody broke the glass who may.
  var isGlassBroken: Bool {
    zip(given.approvals, standings).contains { $0.mode == .breakGlass && $1.counts }
  }

  /// All that is asked for.
  ///
  /// - Parameter glass: true for the rules of a broken glass, which asks for one person, does not wait, and does not mind
  ///   a freeze. What keeps data is asked for all the same.
  func all(glass: Bool) -> [ApprovalDemand] {
    var demands: [ApprovalDemand] = []
    if rules.needsConfirm { demands.append(confirm()) }
    if rules.needsSavedPlan { demands.append(savedPlan()) }
    if rules.count > 0 { demands.append(people(glass ? 1 : rules.count)) }
    if rules.needsRestorePoint { demands.append(restorePoint()) }
    if !glass {
      if rules.coolingOff > 0 { demands.append(coolingOff()) }
      if !rules.freezes.isEmpty { demands.append(freeze()) }
    }
    return demands
  }

  private func confirm() -> ApprovalDemand {
    guard let yes = given.approvals.first(where: { judge.isValid($0) }) else {
      return ApprovalDemand(
        .confirm, isMet: false, "One person must sign, and it may be the one who proposed it\(objections()).")
    }
    return ApprovalDemand(.confirm, isMet: true, "\(yes.person) has said yes.")
  }

  private func savedPlan() -> ApprovalDemand {
    given.now.isSavedPlan
      ? ApprovalDemand(.savedPlan, isMet: true, "It is a saved plan, and was read.")
      : ApprovalDemand(
        .savedPlan, isMet: false,
        "The command plans and applies in one breath: propose its directory, so that the plan can be read first.")
  }

  private func people(_ count: Int) -> ApprovalDemand {
    let names = standings.filter(\.counts).map(\.person)
    let who = names.joined(separator: ", ")
    if names.count >= count {
      return ApprovalDemand(
        .people(count), isMet: true, names.count == 1 ? "\(who) has approved." : "\(who) have approved.")
    }
    let wanted = count == 1 ? "One person must approve" : "\(count) people must approve"
    let there = names.isEmpty ? "nobody has" : "only \(who) has"
    return ApprovalDemand(.people(count), isMet: false, "\(wanted), and \(there)\(objections()).")
  }

  /// Why what was signed does not count, as the rest of a sentence.
  private func objections() -> String {
    standings.compactMap { standing in
      standing.objection.map { "; what \(standing.person) signed does not count: \($0.sentence)" }
    }.joined()
  }

  private func restorePoint() -> ApprovalDemand {
    guard let proof = given.restorePoint else {
      return ApprovalDemand(
        .restorePoint, isMet: false,
        "No restore point is proven: write what would be lost as a dataset into the policy, and drill the restore.")
    }
    if let missing = missing(proof) { return ApprovalDemand(.restorePoint, isMet: false, missing) }
    return ApprovalDemand(.restorePoint, isMet: true, "A restore point outside is proven up to \(proof.proven).")
  }

  /// All that the proof lacks, in one sentence; nil when it lacks nothing.
  private func missing(_ proof: RestorePointProof) -> String? {
    var reasons = proof.lacks
    let uncovered = given.now.losses.filter { $0.isDataLoss && !proof.covers.contains($0.thing) }.map(\.thing)
    if reasons.isEmpty, !uncovered.isEmpty {
      reasons.append(
        "no proven restore point brings back \(uncovered.joined(separator: ", ")): back it up, and drill the restore")
    }
    if !proof.sharedFates.isEmpty {
      reasons.append(
        "the restore point would be lost by the same mistake (\(proof.sharedFates.sorted().joined(separator: ", "))): "
          + "keep one outside")
    }
    guard let first = reasons.first?.first else { return nil }
    return first.uppercased() + reasons.joined(separator: "; ").dropFirst() + "."
  }

  private func coolingOff() -> ApprovalDemand {
    let kind = ApprovalDemand.Kind.coolingOff(minutes: rules.coolingOff)
    guard let start = start() else {
      return ApprovalDemand(
        kind, isMet: false, "The wait of \(rules.coolingOff) minutes begins with the last signature that is needed.")
    }
    let left = Int64(rules.coolingOff) * 60_000 - given.clock.shortest(since: start)
    return left <= 0
      ? ApprovalDemand(kind, isMet: true, "The wait of \(rules.coolingOff) minutes is over.")
      : ApprovalDemand(
        kind, isMet: false, "\((left + 59_999) / 60_000) of the \(rules.coolingOff) minutes of waiting are left.")
  }

  /// When the last signature came that was needed; nil while one is missing.
  private func start() -> ClockReading? {
    let needed = max(rules.count, rules.needsConfirm ? 1 : 0)
    let counting = zip(given.approvals, standings).filter { $1.counts }.map { $0.0.received }
    guard needed > 0, counting.count >= needed else { return nil }
    // The first that came are enough: a later signature does not make the wait longer.
    return counting.sorted { given.clock.shortest(since: $0) > given.clock.shortest(since: $1) }[needed - 1]
  }

  private func freeze() -> ApprovalDemand {
    guard let open = rules.freezes.first(where: { $0.contains(given.clock.wall) }) else {
      return ApprovalDemand(.noFreeze, isMet: true, "No freeze is on.")
    }
    return ApprovalDemand(
      .noFreeze, isMet: false,
      "The freeze \"\(open.name)\" is on (\(open.description), \(open.origin)): wait until it is over.")
  }
}
