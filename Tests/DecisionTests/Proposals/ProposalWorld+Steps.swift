import Decision
import TestSupport
import Vocabulary

extension ProposalWorld {
  /// Lets something happen; gives what must never be, if it is.
  mutating func step() -> String? {
    if let problem = readClock() { return problem }
    let problem: String? =
      switch Int.random(in: 0..<1000, using: &random) {
      case 0..<150: pass(Int64.random(in: 1...8, using: &random))
      case 150..<170: pass(50)
      case 170..<180: setClock()
      case 180..<195: reboot()
      case 195..<220: crash()
      case 220..<320: leasePlanning()
      case 320..<460: deliver()
      case 460..<660: approve()
      case 660..<670: withdraw()
      case 670..<720: take("reconsidered") { $0.reconsidered($1) }
      case 720..<740: changeWorld()
      case 740..<780: reassess()
      case 780..<940: leaseApplying()
      case 940..<955: lose()
      case 955..<957: take("cancelled") { machine, _ in machine.cancelled(by: "ada") }
      case 957..<959: take("expired") { machine, _ in machine.expired() }
      case 959..<961: take("rejected") { machine, _ in machine.rejected(by: "ada", reason: "no") }
      case 961..<968: take("reconciled") { machine, _ in machine.reconciled(.nothingChanged, by: "ada", note: "seen") }
      default: startByChance()
      }
    return problem ?? invariantProblem()
  }

  /// Applies an event as the server does: memory, disk, and only then what the answer says; it may crash in between.
  mutating func take(
    _ name: String, with outcome: ApprovalOutcome? = nil,
    _ event: (inout ProposalMachine, ApprovalOutcome) -> ProposalAction
  ) -> String? {
    let before = machine
    let outcome = outcome ?? self.outcome
    let action = event(&machine, outcome)
    log.append("\(name): \(action), \(machine.state)")
    switch action {
    case .refuse, .repeated:
      if machine != before { return "\(action) has changed the machine" }
    case .plan, .offerPlanning, .ask, .offerApply, .dropApprovals, .apply, .begin, .interrupt, .callPerson,
      .keepReport, .finish:
      break
    }
    if chance(4) { return crash() }
    stored = machine.snapshot
    if case .apply(_, let used) = action {
      rights += 1
      if let problem = truthProblem(used) { return problem }
    }
    if chance(4) { return crash() }
    perform(action)
    return nil
  }

  private mutating func perform(_ action: ProposalAction) {
    switch action {
    case .plan(let lease): planLeases.append(lease)
    case .apply(let lease, _): applyLeases.append(lease)
    case .begin(let lease):
      begun += 1
      let change = ProposalMachine.Change.allCases.randomElement(using: &random) ?? .nothing
      messages.append(chance(70) ? .succeeded(lease.token) : .failed(lease.token, change))
    case .dropApprovals(let dropped): approvals.removeAll { dropped.contains($0.id) }
    case .repeated, .refuse, .offerPlanning, .ask, .offerApply, .interrupt, .callPerson, .keepReport, .finish: break
    }
  }

  private mutating func readClock() -> String? {
    _ = watch.read(clock)
    wasSuspended = wasSuspended || watch.isSuspended
    storedWatch = watch.value
    if watch.isSuspended, chance(10) {
      _ = watch.accept(clock)
      storedWatch = watch.value
      log.append("clock accepted")
    }
    return nil
  }

  private mutating func pass(_ minutes: Int64) -> String? {
    now += minutes * ProposalWorld.minute
    log.append("\(minutes) min pass")
    return nil
  }

  private mutating func setClock() -> String? {
    let minutes = Int64.random(in: -90...90, using: &random)
    wallOffset += minutes * ProposalWorld.minute
    log.append("the clock is set by \(minutes) min")
    return nil
  }

  private mutating func reboot() -> String? {
    boots += 1
    bootedAt = now
    return chance(50) ? setClock() ?? crash() : crash()
  }

  private mutating func leasePlanning() -> String? {
    tokens += 1
    let lease = ProposalLease(runner: "r\(Int.random(in: 1...3, using: &random))", token: tokens)
    if let problem = take("lease planning", { machine, _ in machine.leasedForPlanning(lease) }) { return problem }
    if planLeases.contains(lease) { messages.append(chance(90) ? .planned(lease.token) : .planFailed(lease.token)) }
    return nil
  }

  /// Now and then with a token from before, as a runner does that was asleep.
  private mutating func leaseApplying() -> String? {
    let isAgain = chance(15) && machine.applyToken != nil
    if !isAgain, chance(90) { tokens += 1 }
    let token = isAgain ? machine.applyToken ?? 0 : tokens
    let lease = ProposalLease(runner: "r1", token: token)
    let known = applyLeases.count
    if let problem = take("lease applying", { $0.leasedForApplying(lease, $1) }) { return problem }
    if applyLeases.count > known || isAgain { messages.append(.started(token)) }
    return nil
  }

  private mutating func startByChance() -> String? {
    let token = Int64.random(in: 0...tokens + 1, using: &random)
    return take("start \(token)") { machine, _ in machine.applyStarted(token: token) }
  }

  private mutating func deliver() -> String? {
    guard !messages.isEmpty else { return nil }
    let index = Int.random(in: 0..<messages.count, using: &random)
    let message = chance(30) ? messages[index] : messages.remove(at: index)
    switch message {
    case .planned(let token):
      if case .planning = machine.state {
        offered = subject(offer: offers)
        shown = findings
      }
      let plan = plan
      return take("planned \(token)") { machine, _ in machine.planned(plan, token: token) }
    case .planFailed(let token):
      return take("plan failed \(token)") { machine, _ in machine.planFailed("no", token: token) }
    case .started(let token): return take("start \(token)") { machine, _ in machine.applyStarted(token: token) }
    case .succeeded(let token):
      return take("succeeded \(token)") { machine, _ in machine.applySucceeded(token: token) }
    case .failed(let token, let change):
      return take("failed \(token)") { machine, _ in machine.applyFailed("no", change, token: token) }
    }
  }

  private mutating func approve() -> String? {
    guard let person = ProposalWorld.people.randomElement(using: &random) else { return nil }
    let offer = chance(90) ? offers : max(0, offers - 1)
    let id = "a\(givenAt.count)"
    var approval = ApprovalWorkshop.approval(
      person.name, key: person.keys[0].name, typed: chance(95) ? "prod" : nil, hardware: chance(95),
      digest: ProposalWorld.digest(offer: offer))
    approval.id = id
    approval.received = clock
    givenAt[id] = now
    approvals.append(approval)
    let outcome = outcome(with: machine.approvals + [id])
    let problem = take("\(person.name) approves as \(id)", with: outcome) { $0.approvalAdded(id, $1) }
    return problem ?? (chance(20) ? take("\(id) again", with: outcome) { $0.approvalAdded(id, $1) } : nil)
  }

  private mutating func withdraw() -> String? {
    guard let name = machine.approvals.randomElement(using: &random) else { return nil }
    let outcome = outcome(with: machine.approvals.filter { $0 != name })
    return take("\(name) withdrawn", with: outcome) { $0.approvalWithdrawn(name, $1) }
  }

  private mutating func changeWorld() -> String? {
    if chance(50) {
      serial += 1
    } else {
      findings.append(Finding("plan.fresh", .warning, "New.", evidence: .address("a\(findings.count)")))
    }
    log.append("the world changes")
    return nil
  }

  private mutating func reassess() -> String? {
    switch machine.state {
    case .planned, .held, .approved: break
    case .proposed, .planning, .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled: return nil
    }
    // The new offer is on disk before the machine knows of it.
    offers += 1
    offered = subject(offer: offers)
    shown = findings
    let plan = plan
    let problem = take("reassessed") { machine, _ in machine.reassessed(plan) }
    // A crash may have lost the event; it is delivered again.
    return problem ?? take("reassessed") { machine, _ in machine.reassessed(plan) }
  }

  private mutating func lose() -> String? {
    let token: Int64 =
      switch machine.state {
      case .planning(let lease), .applying(let lease, _): chance(80) ? lease.token : 0
      case .proposed, .planned, .held, .approved, .applied, .failed, .unknown, .rejected, .expired, .cancelled: tokens
      }
    return take("lease \(token) lost") { machine, _ in machine.leaseLost(token: token) }
  }
}
