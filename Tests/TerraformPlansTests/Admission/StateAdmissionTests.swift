import TerraformPlans
import Testing
import Vocabulary

@Suite struct StateAdmissionTests {
  /// A lock that is asked for, and how it is answered.
  struct LockRow: Sendable, CustomTestStringConvertible {
    var hand: StateHand
    var tier: Tier
    var operation: String
    var run: StateRun?
    var answer: String

    init(_ hand: StateHand, _ tier: Tier, _ operation: String, _ answer: String) {
      self.init(hand, tier, operation, nil, answer)
    }

    init(_ hand: StateHand, _ tier: Tier, _ operation: String, _ run: StateRun?, _ answer: String) {
      (self.hand, self.tier, self.operation, self.run, self.answer) = (hand, tier, operation, run, answer)
    }

    var testDescription: String { "\(hand) \(tier) \(operation) \(run == nil ? "" : "in a run"): \(answer)" }
  }

  static let applying = StateRun(proposal: "p-1", fencing: 7, bearer: "t", isApplying: true)
  static let planning = StateRun(proposal: "p-1", fencing: 7, bearer: "t", isApplying: false)
  static let lost = StateRun(proposal: "p-1", fencing: 7, bearer: "t", isApplying: true, isLost: true)
  static let another = StateRun(proposal: "p-2", fencing: 8, bearer: "other", isApplying: true)

  static let locks: [LockRow] = [
    LockRow(.agent, .production, "OperationTypePlan", "pretended"),
    LockRow(.agent, .development, "OperationTypePlan", "pretended"),
    LockRow(.agent, .development, "OperationTypeInvalid", "pretended"),
    LockRow(.agent, .production, "OperationTypeApply", "state.role"),
    LockRow(.agent, .ephemeral, "OperationTypeApply", "state.role"),
    LockRow(.agent, .development, "OperationTypeRefresh", "state.role"),
    LockRow(.agent, .unknown, "state-push", "state.role"),
    LockRow(.agent, .development, "state-rm", "state.role"),
    LockRow(.agent, .development, "state-mv", "state.role"),
    LockRow(.agent, .development, "state-replace-provider", "state.role"),
    LockRow(.agent, .development, "taint", "state.role"),
    LockRow(.agent, .development, "untaint", "state.role"),
    LockRow(.agent, .development, "import", "state.role"),
    LockRow(.agent, .development, "migration source state", "state.role"),
    LockRow(.agent, .development, "migration destination state", "state.role"),
    LockRow(.agent, .development, "something new", "state.role"),
    LockRow(.agent, .development, "", "state.role"),
    LockRow(.reader, .development, "OperationTypePlan", "pretended"),
    LockRow(.reader, .development, "OperationTypeApply", "state.role"),
    LockRow(.runner, .production, "OperationTypeApply", "state.no-run"),
    LockRow(.runner, .production, "OperationTypePlan", "pretended"),
    LockRow(.runner, .production, "OperationTypePlan", planning, "pretended"),
    LockRow(.runner, .production, "OperationTypeApply", planning, "state.no-run"),
    LockRow(.runner, .production, "OperationTypeApply", applying, "taken"),
    LockRow(.runner, .production, "OperationTypePlan", applying, "taken"),
    LockRow(.runner, .production, "import", applying, "taken"),
    LockRow(.runner, .production, "OperationTypeApply", another, "state.run-live"),
    LockRow(.runner, .production, "OperationTypeApply", lost, "run.lost"),
    LockRow(.runner, .development, "OperationTypeApply", lost, "run.lost"),
    LockRow(.runner, .development, "OperationTypePlan", lost, "pretended"),
    LockRow(.runner, .development, "OperationTypePlan", another, "pretended"),
    LockRow(.operator, .development, "OperationTypePlan", another, "pretended"),
    LockRow(.operator, .development, "import", planning, "taken"),
    LockRow(.operator, .development, "import", lost, "run.lost"),
    LockRow(.runner, .development, "OperationTypeApply", "taken"),
    LockRow(.runner, .unknown, "OperationTypeApply", "taken"),
    LockRow(.runner, .staging, "OperationTypePlan", "taken"),
    LockRow(.runner, .development, "OperationTypeApply", another, "state.run-live"),
    LockRow(.operator, .development, "OperationTypeApply", "state.role"),
    LockRow(.operator, .development, "OperationTypeRefresh", "state.role"),
    LockRow(.operator, .development, "something new", "state.role"),
    LockRow(.operator, .development, "OperationTypePlan", "taken"),
    LockRow(.operator, .unknown, "import", "taken"),
    LockRow(.operator, .staging, "taint", "taken"),
    LockRow(.operator, .staging, "untaint", "taken"),
    LockRow(.operator, .staging, "state-mv", "taken"),
    LockRow(.operator, .staging, "state-rm", "taken"),
    LockRow(.operator, .staging, "state-push", "taken"),
    LockRow(.operator, .staging, "migration source state", "taken"),
    LockRow(.operator, .staging, "migration destination state", "taken"),
    LockRow(.operator, .staging, "import", another, "state.run-live"),
    LockRow(.operator, .production, "import", "state.role"),
    LockRow(.operator, .production, "state-push", "state.role"),
    LockRow(.operator, .production, "OperationTypeApply", "state.role"),
    LockRow(.operator, .production, "OperationTypePlan", "pretended"),
  ]

  @Test("A lock is answered by who asks, where and for what", arguments: locks)
  func locking(_ row: LockRow) {
    let place = StatePlace(workspace: "shop", tier: row.tier, hand: row.hand, bearer: "t", run: row.run)
    let admission = StateAdmission.locking(
      for: StateOperation(name: row.operation), id: "1", held: nil, at: place)
    #expect(word(admission) == row.answer)
    if case .refused(let refusal) = admission {
      #expect(refusal.message.contains("\"shop\""))
      #expect(!refusal.remedy.isEmpty)
    }
  }

  @Test("A held lock is a conflict, but for the same lock again and for what an ended run left")
  func held() {
    let place = StatePlace(workspace: "shop", tier: .development, hand: .runner, bearer: "t")
    let mine = StateLock(id: "1", operation: .apply, bearer: "t", holder: "runner ci")
    #expect(StateAdmission.locking(for: .apply, id: "1", held: mine, at: place) == .held)
    #expect(StateAdmission.locking(for: .apply, id: "2", held: mine, at: place) == .conflict(mine))
    let other = StateLock(id: "1", operation: .apply, bearer: "u", holder: "runner two")
    #expect(StateAdmission.locking(for: .apply, id: "1", held: other, at: place) == .conflict(other))
    var inRun = place
    inRun.run = StateAdmissionTests.applying
    let left = StateLock(id: "1", operation: .apply, bearer: "t", holder: "runner ci", fencing: 6)
    #expect(StateAdmission.locking(for: .apply, id: "2", held: left, at: inRun) == .takenOver(left))
    #expect(StateAdmission.locking(for: .apply, id: "2", held: left, at: place) == .conflict(left))
  }

  @Test("A lock is given back by its holder with its ID, and by nobody else")
  func unlocking() {
    let agent = StatePlace(workspace: "shop", tier: .production, hand: .agent, bearer: "a")
    let runner = StatePlace(workspace: "shop", tier: .development, hand: .runner, bearer: "t")
    let held = StateLock(id: "1", operation: .apply, bearer: "t", holder: "runner ci")
    func answer(_ operation: StateOperation, _ id: String?, _ held: StateLock?, _ place: StatePlace) -> String {
      switch StateAdmission.unlocking(for: operation, id: id, held: held, at: place) {
      case .released: "released"
      case .nothing: "nothing"
      case .refused(let refusal): refusal.code
      }
    }
    #expect(answer(.apply, "1", held, runner) == "released")
    #expect(answer(.apply, "1", nil, runner) == "nothing")
    #expect(answer(.apply, "2", held, runner) == "state.lock-foreign")
    #expect(answer(.other(""), nil, held, runner) == "state.force-unlock")
    #expect(answer(.other(""), "", held, agent) == "state.force-unlock")
    #expect(answer(.other(""), nil, nil, agent) == "state.force-unlock")
    #expect(answer(.plan, "9", held, agent) == "nothing")
    #expect(answer(.apply, "1", held, agent) == "state.lock-foreign")
    var left = held
    left.fencing = 7
    #expect(answer(.apply, "1", left, runner) == "run.lost")
    var inRun = runner
    inRun.run = StateAdmissionTests.applying
    #expect(answer(.apply, "1", left, inRun) == "released")
  }

  @Test("A state with secrets in it is read on production only by who may", arguments: StateHand.allCases)
  func reading(_ hand: StateHand) {
    var place = StatePlace(workspace: "shop", tier: .production, hand: hand, bearer: "t")
    #expect((StateAdmission.reading(at: place) == nil) == (hand == .runner || hand == .operator))
    if let refusal = StateAdmission.reading(at: place) { #expect(refusal.remedy.contains("`tagout propose`")) }
    place.readsRawState = true
    #expect(StateAdmission.reading(at: place) == nil)
    for tier in Tier.allCases where tier != .production {
      let elsewhere = StatePlace(workspace: "shop", tier: tier, hand: hand, bearer: "t")
      #expect(StateAdmission.reading(at: elsewhere) == nil)
    }
  }

  @Test("A lock that was left behind is freed by an operator who names it, while no run has the workspace")
  func releasing() {
    let held = StateLock(id: "1", operation: .apply, bearer: "t", holder: "runner ci", fencing: 7)
    func code(_ hand: StateHand, _ held: StateLock?, _ run: StateRun? = nil, id: String = "1") -> String {
      let place = StatePlace(workspace: "shop", tier: .production, hand: hand, bearer: "o", run: run)
      return StateAdmission.releasing(id, held: held, at: place)?.code ?? "freed"
    }
    #expect(code(.operator, held) == "freed")
    #expect(code(.operator, held, id: "2") == "state.lock-other")
    #expect(code(.operator, nil) == "state.not-locked")
    #expect(code(.operator, held, StateAdmissionTests.lost) == "run.lost")
    #expect(code(.operator, held, StateAdmissionTests.applying) == "state.run-live")
    for hand in [StateHand.agent, .reader, .runner] { #expect(code(hand, held) == "state.force-unlock") }
  }

  private func word(_ admission: LockAdmission) -> String {
    switch admission {
    case .taken: "taken"
    case .takenOver: "taken over"
    case .held: "held"
    case .pretended: "pretended"
    case .conflict: "conflict"
    case .refused(let refusal): refusal.code
    }
  }
}
