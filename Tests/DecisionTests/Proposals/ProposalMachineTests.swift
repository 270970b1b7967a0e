import Decision
import Testing
import Vocabulary

@Suite struct ProposalMachineTests {
  typealias Table = ProposalEventTable

  /// What each state answers to each event, in the order of `ProposalEvent.allCases`: the word of the state it goes to,
  /// `=` for an event that was taken before, `-` for a refusal.
  static let transitions: [(path: [ProposalEvent], row: String)] = [
    ([], "planning - - - - - - - - - - - rejected cancelled expired -"),
    ([.leasedForPlanning], "= held failed - - - - - - - - proposed rejected cancelled expired -"),
    (Table.toHeld, "- = - approved - = held - - - - - rejected cancelled expired -"),
    (Table.toApproved, "- = - = held = held applying - - - - rejected cancelled expired -"),
    (Table.toLeased, "- - - = - - - = applying unknown unknown failed - cancelled - -"),
    (Table.toStarted, "- - - = - - - = - applied failed unknown - applying - -"),
    (Table.toStarted + [.cancelled], "- - - = - - - = - applied failed unknown - = - -"),
    (Table.toStarted + [.leaseLost], "- - - = - - - - - unknown unknown = - - - failed"),
    (Table.toStarted + [.applySucceeded], "- - - = - - - - - = - - - - - -"),
    (Table.toStarted + [.applyFailed], "- - - - - - - - - - = - - - - -"),
    ([.leasedForPlanning, .planFailed], "- - = - - - - - - - - - - - - -"),
    ([.rejected], "- - - - - - - - - - - - = - - -"),
    ([.cancelled], "- - - - - - - - - - - - - = - -"),
    ([.expired], "- - - - - - - - - - - - - - = -"),
  ]

  @Test("Each event leads from each state to where the table says") func eachEventLeadsToWhereTheTableSays() {
    for (path, row) in Self.transitions {
      let wanted = row.split(separator: " ").map(String.init)
      #expect(wanted.count == ProposalEvent.allCases.count)
      let start = Table.machine(after: path)
      for (event, word) in zip(ProposalEvent.allCases, wanted) {
        var machine = start
        let got: String
        switch Table.apply(event, to: &machine) {
        case .refuse: got = "-"
        case .repeated: got = "="
        case .plan, .offerPlanning, .ask, .offerApply, .dropApprovals, .apply, .begin, .interrupt, .callPerson,
          .keepReport, .finish:
          got = machine.state.word
        }
        #expect(got == word, "\(event) in \(start.state.word)")
        if got == "-" || got == "=" { #expect(machine == start, "\(event) in \(start.state.word)") }
      }
    }
  }

  @Test("A state that is not final has a way out, and each way out is taken") func eachWayOutIsTaken() {
    for path in Table.paths {
      let machine = Table.machine(after: path)
      #expect(machine.waysOut.isEmpty == machine.state.isFinal, "\(machine.state)")
      for event in machine.waysOut {
        var next = machine
        if case .refuse(let refusal) = Table.apply(event, to: &next) {
          Issue.record("\(event) in \(machine.state): \(refusal)")
        }
      }
    }
  }

  @Test("A snapshot brings each state back") func aSnapshotBringsEachStateBack() {
    for path in Table.paths {
      let machine = Table.machine(after: path)
      #expect(ProposalMachine(restoring: machine.snapshot) == machine)
    }
  }

  @Test("A snapshot that says more or less than this version knows is refused") func aForeignSnapshotIsRefused() {
    guard case .object(let members) = Table.machine(after: Table.toStarted).snapshot else { return }
    for member in members.members {
      let less = members.members.filter { $0.name != member.name }
      #expect(ProposalMachine(restoring: .object(StructuredObject(less))) == nil, "without \(member.name)")
      let other = less + [.init(member.name, .object(["is": "elsewhere"]))]
      #expect(ProposalMachine(restoring: .object(StructuredObject(other))) == nil, "another \(member.name)")
    }
    #expect(ProposalMachine(restoring: .object(StructuredObject(members.members + [.init("more", 1)]))) == nil)
    #expect(ProposalMachine(restoring: .null) == nil)
  }

  @Test("The right to apply is given once") func theRightToApplyIsGivenOnce() {
    var machine = Table.machine(after: Table.toLeased)
    let second = ProposalLease(runner: "r2", token: 3)
    #expect(machine.leasedForApplying(second, Table.outcome(.ready(.team))) == .refuse(.applyGiven))
    #expect(machine.applyStarted(token: 3) == .refuse(.fencedOff(by: 2)))
    #expect(machine.applyStarted(token: 2) == .begin(Table.applyLease))
    // A runner that was started anew under the same lease must not begin again.
    #expect(machine.applyStarted(token: 2) == .refuse(.applyBegun))
    #expect(machine.leaseLost(token: 2) == .callPerson)
    #expect(machine.leasedForApplying(second, Table.outcome(.ready(.team))) == .refuse(.applyGiven))
    #expect(machine.applyStarted(token: 2) == .refuse(.applyBegun))
  }

  @Test("An approval is used once") func anApprovalIsUsedOnce() {
    var machine = Table.machine(after: Table.toLeased)
    #expect(machine.approvals.isEmpty)
    #expect(machine.spent == ["a1"])
    #expect(machine.approvalAdded("a1", Table.outcome(.ready(.team))) == .repeated)
    #expect(machine.approvals.isEmpty)
  }

  @Test("A lease needs a new token") func aLeaseNeedsANewToken() {
    var machine = Table.machine(after: Table.toApproved)
    let stale = ProposalLease(runner: "r2", token: 1)
    #expect(machine.leasedForApplying(stale, Table.outcome(.ready(.team))) == .refuse(.tokenNotNew(greatest: 1)))
    machine = Table.machine(after: [.leasedForPlanning])
    #expect(machine.leasedForPlanning(ProposalLease(runner: "r2", token: 0)) == .refuse(.tokenNotNew(greatest: 1)))
    let later = ProposalLease(runner: "r2", token: 5)
    #expect(machine.leasedForPlanning(later) == .plan(later))
    #expect(machine.planned(Table.plan, token: 1) == .refuse(.fencedOff(by: 5)))
  }

  @Test("Nothing is applied that somebody must sign and nobody has") func nothingUnsignedIsApplied() {
    var machine = Table.machine(after: Table.toHeld)
    #expect(machine.leasedForApplying(Table.applyLease, Table.outcome(.ready(.team))).isRefusal)
    #expect(machine.reconsidered(Table.outcome(.ready(.team))) == .repeated)
    #expect(machine.state == .held)
  }

  @Test("What waits, is suspended or is void at the last moment is not applied") func lastMomentCounts() {
    for answer in [ApprovalOutcome.Answer.waiting, .suspended] {
      var machine = Table.machine(after: Table.toApproved)
      #expect(machine.leasedForApplying(Table.applyLease, Table.outcome(answer)) == .ask)
      #expect(machine.state == .held)
      #expect(machine.approvals == ["a1"])
    }
    var machine = Table.machine(after: Table.toApproved)
    let void = Table.outcome(.void([.weakerRestorePoint]))
    #expect(machine.leasedForApplying(Table.applyLease, void) == .dropApprovals(["a1"]))
    #expect(machine.state == .held)
    // Nobody can sign the void offer, not even with what was signed before.
    #expect(machine.approvalAdded("a1", Table.outcome(.ready(.team))) == .refuse(.otherSubject))
    #expect(machine.waysOut.contains(.reassessed))
    #expect(machine.reassessed(Table.plan) == .refuse(.otherSubject))
    #expect(Table.apply(.reassessed, to: &machine) == .ask)
    #expect(machine.approvalAdded("a2", Table.outcome(.ready(.team))) == .refuse(.otherSubject))
    #expect(machine.approvalAdded("a2", Table.outcome(.ready(.team), subject: 10)) == .offerApply)
  }

  @Test("A plan that needs nothing is offered at once, and held when it needs something later")
  func aPlanThatNeedsNothingIsOfferedAtOnce() {
    var machine = Table.machine(after: [.leasedForPlanning])
    let free = ProposalPlan(assessment: Table.digest(7), subject: Table.digest(8), ruling: .allow)
    #expect(machine.planned(free, token: 1) == .offerApply)
    #expect(machine.state == .planned)
    #expect(machine.approvalAdded("a1", Table.outcome(.ready(nil))).isRefusal)
    #expect(machine.reconsidered(Table.outcome(.waiting)) == .ask)
    #expect(machine.state == .held)
    #expect(machine.reconsidered(Table.outcome(.ready(nil))) == .offerApply)
    #expect(
      machine.leasedForApplying(Table.applyLease, Table.outcome(.ready(nil))) == .apply(Table.applyLease, using: []))
  }

  @Test("A denied plan is rejected") func aDeniedPlanIsRejected() {
    var machine = Table.machine(after: [.leasedForPlanning])
    let denied = ProposalPlan(assessment: Table.digest(7), subject: Table.digest(8), ruling: .deny)
    #expect(machine.planned(denied, token: 1) == .finish)
    #expect(machine.state == .rejected(.policy))
    #expect(machine.planned(denied, token: 1) == .repeated)
  }

  @Test("Runners that are lost while they plan do not go on for ever") func planningDoesNotGoOnForEver() {
    var machine = ProposalMachine()
    for token in 1..<Int64(ProposalMachine.lostPlanningBound) {
      #expect(machine.leasedForPlanning(ProposalLease(runner: "r", token: token)) != .finish)
      #expect(machine.leaseLost(token: token) == .offerPlanning)
    }
    _ = machine.leasedForPlanning(ProposalLease(runner: "r", token: 9))
    #expect(machine.leaseLost(token: 9) == .finish)
    #expect(machine.state == .failed(.planning("5 runners were lost while they planned it")))
  }

  @Test("A late report of a lost runner is kept, and a person decides") func aLateReportIsKept() {
    var machine = Table.machine(after: Table.toStarted + [.leaseLost])
    #expect(machine.state.locksWorkspace)
    #expect(machine.applySucceeded(token: 1) == .refuse(.fencedOff(by: 2)))
    #expect(machine.applySucceeded(token: 2) == .keepReport)
    #expect(machine.applySucceeded(token: 2) == .repeated)
    #expect(machine.state == .unknown(Table.applyLease, .succeeded))
    #expect(machine.reconciled(.applied, by: "ada", note: "") == .refuse(.noReason))
    #expect(machine.reconciled(.applied, by: "ada", note: "looked") == .finish)
    #expect(machine.state == .applied)
    #expect(!machine.state.locksWorkspace)
  }

  @Test("An apply whose state could not be written is unknown; one that changed nothing has failed")
  func whatAFailedApplyLeaves() {
    var machine = Table.machine(after: Table.toStarted)
    #expect(machine.applyFailed("disk full", .unsaved, token: 2) == .callPerson)
    #expect(machine.state == .unknown(Table.applyLease, .failed("disk full")))
    machine = Table.machine(after: Table.toStarted)
    #expect(machine.applyFailed("locked", .nothing, token: 2) == .finish)
    #expect(machine.state == .failed(.beforeChange("locked")))
  }

  @Test("A rejection, a cancellation and a reconciliation need a name and a reason") func namesAndReasons() {
    var machine = ProposalMachine()
    #expect(machine.rejected(by: "ada", reason: "") == .refuse(.noReason))
    #expect(machine.rejected(by: "", reason: "no") == .refuse(.noReason))
    #expect(machine.cancelled(by: "") == .refuse(.noReason))
    #expect(machine == ProposalMachine())
  }

  @Test("A refusal says what is wrong and what to do") func aRefusalSaysWhatToDo() {
    #expect(
      ProposalRefusal.notNow(event: ProposalEvent.applyStarted.rawValue, state: "held").description
        == "the proposal is held: it cannot be begun now")
    #expect(
      ProposalRefusal.applyGiven.description
        == "the right to apply it was given before, and is given once: propose it anew")
  }
}

extension ProposalAction {
  fileprivate var isRefusal: Bool {
    if case .refuse = self { true } else { false }
  }
}
