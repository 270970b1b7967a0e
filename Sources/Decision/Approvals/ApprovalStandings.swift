import Vocabulary

/// Says of each approval whether it counts.
struct ApprovalStandings {
  private let given: ApprovalCase
  private let rules: ApprovalRules
  private let same: SamePeople

  init(_ given: ApprovalCase, _ rules: ApprovalRules) {
    self.given = given
    self.rules = rules
    same = SamePeople(given.people)
  }

  /// One for each approval, in their order; of one person's the first that counts does.
  func all() -> [ApprovalStanding] {
    var counted: [String] = []
    return given.approvals.map { approval in
      var objection = objection(to: approval)
      if objection == nil {
        if let earlier = counted.first(where: { same.areSame($0, approval.person) }) {
          objection = .sameAs(earlier)
        } else {
          counted.append(approval.person)
        }
      }
      return ApprovalStanding(approval: approval.id, person: approval.person, objection: objection)
    }
  }

  /// Whether an approval is a valid signature of this by somebody, whoever that is: what `confirm` asks for.
  func isValid(_ approval: Approval) -> Bool { invalidity(of: approval) == nil }

  private func objection(to approval: Approval) -> ApprovalStanding.Objection? {
    if let invalid = invalidity(of: approval) { return invalid }
    guard rules.count > 0 else { return nil }
    return stranger(approval) ?? involved(approval) ?? weakness(of: approval)
  }

  private func invalidity(of approval: Approval) -> ApprovalStanding.Objection? {
    guard approval.subject == given.digest else { return .otherSubject }
    let entries = given.people.filter { $0.name == approval.person && $0.mayApprove }
    guard !entries.isEmpty else { return .notEnrolled }
    let keys = entries.flatMap(\.keys).filter { $0.name == approval.facts.key }
    guard let key = keys.first else { return .foreignKey }
    if let until = keys.compactMap(\.until).min(), until <= given.clock.wall { return .keyRevoked(until) }
    if key.from > given.clock.wall { return .keyNotYet(key.from) }
    let isSetBack = given.clock.era != approval.received.era || given.clock.setBack(since: approval.received) != nil
    if isSetBack { return .clockSetBack }
    return age(of: approval)
  }

  /// An approval ends by the earlier of both clocks, and with the offer.
  private func age(of approval: Approval) -> ApprovalStanding.Objection? {
    let received = approval.received.wall.milliseconds
    let (toEnd, overflow) = given.offered.expires.milliseconds.subtractingReportingOverflow(received)
    let offer = overflow ? 0 : toEnd
    let lifetime = rules.lifetime(of: approval).map { min($0, offer) } ?? offer
    guard given.clock.longest(since: approval.received) >= lifetime else { return nil }
    return .expired(Instant(milliseconds: received &+ lifetime))
  }

  private func stranger(_ approval: Approval) -> ApprovalStanding.Objection? {
    switch approval.mode {
    case .breakGlass:
      guard let glass = rules.breakGlass, isNamed(approval.person, in: glass.people) else { return .notForBreakGlass }
      return approval.reason?.isEmpty ?? true ? .noReason : nil
    case .team where rules.mode == .solo, .solo where rules.mode == .team: return .otherMode(approval.mode)
    case .team, .solo:
      guard let named = rules.named else { return nil }
      return isNamed(approval.person, in: named) ? nil : .notNamed
    }
  }

  private func isNamed(_ person: String, in names: [String]) -> Bool {
    if names.contains(person) { return true }
    let groups = given.people.filter { $0.name == person }.reduce(into: Set<String>()) { $0.formUnion($1.groups) }
    return names.contains { $0.hasPrefix("group:") && groups.contains(String($0.dropFirst("group:".count))) }
  }

  /// In mode solo there is nobody else to ask.
  private func involved(_ approval: Approval) -> ApprovalStanding.Objection? {
    guard rules.mode == .team, same.areSame(approval.person, given.proposer.person) else { return nil }
    return switch given.proposer {
    case .person(let name): .proposer(name)
    case .agent(let agent, let owner): .owner(owner, agent: agent)
    }
  }

  private func weakness(of approval: Approval) -> ApprovalStanding.Objection? {
    if rules.needsHardware {
      if !approval.facts.isHardwareBound { return approval.facts.isSynced ? .synced : .notHardwareBound }
      if !approval.facts.isUserPresent { return .notPresent }
      if !approval.facts.isUserVerified { return .notVerified }
    }
    guard let wanted = rules.typedName, approval.typedName != wanted else { return nil }
    return .nameNotTyped(wanted: wanted)
  }
}
