import Decision
import Testing
import Vocabulary

@Suite struct ApprovalJudgementTests {
  typealias Shop = ApprovalWorkshop

  @Test("Two people with security keys are enough where data dies") func twoPeopleAreEnough() {
    let outcome = ApprovalJudgement.outcome(of: Shop.wellFormed())
    #expect(outcome.answer == .ready(.team))
    #expect(outcome.missing.isEmpty)
    #expect(!outcome.needsReview)
    #expect(outcome.demands.map(\.sentence) == ["ada, grace have approved."])
  }

  /// What is done to the second approval or around it, and why it does not count then.
  static let objections: [(name: String, change: @Sendable (inout ApprovalCase) -> Void, ApprovalStanding.Objection)] =
    [
      (
        "another subject", { $0.approvals[1] = Shop.approval("grace", digest: ProposalEventTable.digest(99)) },
        .otherSubject
      ),
      ("a stranger", { $0.approvals[1] = Shop.approval("mallory") }, .notEnrolled),
      ("another's key", { $0.approvals[1] = Shop.approval("grace", key: "SHA256:ada") }, .foreignKey),
      (
        "a key that is too new", { $0.people[1].keys[0].from = Shop.later(30).wall },
        .keyNotYet(Shop.later(30).wall)
      ),
      (
        "a key that was taken back", { $0.people[1].keys[0].until = Shop.later(5).wall },
        .keyRevoked(Shop.later(5).wall)
      ),
      (
        "a person whom the policy does not name",
        {
          $0.policy = Shop.policy()
          $0.policy?.people = ["ada", "edsger"]
        }, .notNamed
      ),
      ("the proposer", { $0.proposer = .person("grace") }, .proposer("grace")),
      ("the agent's owner", { $0.proposer = .agent("claude", owner: "grace") }, .owner("grace", agent: "claude")),
      (
        "the owner under another name, by a key",
        { $0.people[3].keys.append(EnrolledPerson.Key("SHA256:grace", from: Instant(milliseconds: 0))) },
        .owner("olga", agent: "claude")
      ),
      (
        "the owner under another name, by an identity",
        {
          $0.people[3].subjects = ["idp#1", "idp#2"]
          $0.people[1].subjects = ["idp#2"]
        }, .owner("olga", agent: "claude")
      ),
      ("the same person again", { $0.approvals[1] = Shop.approval("ada", at: 1) }, .sameAs("ada")),
      (
        "the same key under two names",
        {
          $0.people[1].keys = $0.people[0].keys
          $0.approvals[1] = Shop.approval("grace", key: "SHA256:ada")
        }, .sameAs("ada")
      ),
      (
        "the same identity under two names",
        {
          $0.people[0].subjects = ["idp#1"]
          $0.people[1].subjects = ["idp#1"]
        }, .sameAs("ada")
      ),
      (
        "the same person by a third name that shares a key with each",
        {
          $0.people[2].keys = $0.people[0].keys + $0.people[1].keys
        }, .sameAs("ada")
      ),
      ("a key in a file", { $0.approvals[1] = Shop.approval("grace", hardware: false) }, .notHardwareBound),
      (
        "a passkey that is synced",
        {
          $0.approvals[1] = Shop.approval("grace", hardware: false)
          $0.approvals[1].facts.isSynced = true
        }, .synced
      ),
      ("a key that nobody touched", { $0.approvals[1] = Shop.approval("grace", present: false) }, .notPresent),
      ("a key that asked for no PIN", { $0.approvals[1] = Shop.approval("grace", verified: false) }, .notVerified),
      ("a name not typed", { $0.approvals[1] = Shop.approval("grace", typed: nil) }, .nameNotTyped(wanted: "prod")),
      ("another name", { $0.approvals[1] = Shop.approval("grace", typed: "prd") }, .nameNotTyped(wanted: "prod")),
      ("a solo approval", { $0.approvals[1] = Shop.approval("grace", mode: .solo) }, .otherMode(.solo)),
      (
        "a broken glass without a policy for it",
        { $0.approvals[1] = Shop.approval("grace", mode: .breakGlass, reason: "down") }, .notForBreakGlass
      ),
      (
        "a clock that was set back", { $0.approvals[1] = Shop.approval("grace", at: 20) }, .clockSetBack
      ),
      ("an earlier era of the clock", { $0.approvals[1].received.era = 1 }, .clockSetBack),
    ]

  @Test("An approval that should not count does not, and says why", arguments: objections.indices)
  func anApprovalThatShouldNotCountDoesNot(index: Int) {
    let (name, change, objection) = Self.objections[index]
    var given = Shop.wellFormed()
    change(&given)
    let outcome = ApprovalJudgement.outcome(of: given)
    #expect(outcome.standings[1].objection == objection, "\(name)")
    #expect(outcome.standings[0].counts, "\(name)")
    #expect(outcome.answer == .waiting, "\(name)")
    #expect(outcome.missing.map(\.kind) == [.people(2)], "\(name)")
    #expect(outcome.missing.first?.sentence.hasSuffix("\(objection.sentence).") == true, "\(name)")
  }

  @Test("What is missing says who counts and why another does not") func whatIsMissingSaysWho() {
    var given = Shop.wellFormed()
    given.proposer = .person("grace")
    let outcome = ApprovalJudgement.outcome(of: given)
    #expect(
      outcome.missing.map(\.sentence) == [
        "2 people must approve, and only ada has; what grace signed does not count: grace proposed it; somebody else "
          + "must approve."
      ])
  }

  @Test("A third person makes up for one who does not count") func aThirdPersonMakesUp() {
    var given = Shop.wellFormed()
    given.proposer = .person("grace")
    given.approvals.append(Shop.approval("edsger", at: 2))
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
  }

  /// What is changed since people were shown it, and the sentence that names it.
  static let voids: [(change: @Sendable (inout ApprovalCase) -> Void, sentence: String)] = [
    (
      { $0.now.work = .savedPlan(ProposalEventTable.digest(77)) },
      "the saved plan is \(ProposalEventTable.digest(77)) now, and \(ProposalEventTable.digest(1)) was signed"
    ),
    (
      { $0.now.work = .command(ProposalEventTable.digest(1)) },
      "the work is the command \(ProposalEventTable.digest(1)) now, and the saved plan \(ProposalEventTable.digest(1)) "
        + "was signed"
    ),
    ({ $0.now.state?.serial = 8 }, "the state's serial is 8 now, and 7 was signed"),
    ({ $0.now.state?.lineage = "l-2" }, "the state's lineage is l-2 now, and l-1 was signed"),
    (
      { $0.now.state?.content = ProposalEventTable.digest(30) },
      "the state's content is \(ProposalEventTable.digest(30)) now, and \(ProposalEventTable.digest(3)) was signed"
    ),
    ({ $0.now.proposal = "p-2" }, "the proposal is p-2 now, and p-1 was signed"),
    ({ $0.now.server = "s-2" }, "the server is s-2 now, and s-1 was signed"),
    ({ $0.now.nonce = "n-2" }, "the nonce is n-2 now, and n-1 was signed"),
    ({ $0.now.backend = "local" }, "the backend is local now, and http was signed"),
    ({ $0.now.workspace = "blog" }, "the workspace is blog now, and shop was signed"),
    ({ $0.now.terraformVersion = "1.12.0" }, "Terraform's version is 1.12.0 now, and 1.11.4 was signed"),
    ({ $0.now.environment = nil }, "the environment is gone, and prod was signed"),
    ({ $0.now.tier = .staging }, "the environment's tier is staging now, and production was signed"),
    (
      { $0.now.configuration = ProposalEventTable.digest(20) },
      "the configuration is \(ProposalEventTable.digest(20)) now, and \(ProposalEventTable.digest(2)) was signed"
    ),
    (
      { $0.now.lockFile = nil },
      "the lock file of the providers is gone, and \(ProposalEventTable.digest(4)) was signed"
    ),
    (
      { $0.now.variables["count"] = ProposalEventTable.digest(50) },
      "the variable \"count\" is \(ProposalEventTable.digest(50)) now, and \(ProposalEventTable.digest(5)) was signed"
    ),
    (
      { $0.now.variables["more"] = ProposalEventTable.digest(51) },
      "the variable \"more\" is \(ProposalEventTable.digest(51)) now, and none was signed"
    ),
    (
      { $0.verdict = .hold([.approval(count: 2)], [Shop.finding, Self.fresh(.warning)]) },
      "people were not shown the finding plan.fresh: Something new."
    ),
    (
      { $0.shown[0].severity = .high },
      "the finding plan.data-destroyed is more severe than people were shown: The database courses dies."
    ),
    (
      { $0.verdict = .deny([Shop.finding]) },
      "the policy does not let it happen, whoever says yes (plan.data-destroyed)"
    ),
    (
      { $0.shownRestorePoint = RestorePointProof(proven: Shop.start.wall, covers: [], sharedFates: []) },
      "the restore point proves less than the one that people were shown"
    ),
  ]

  static func fresh(_ severity: Severity) -> Finding {
    Finding("plan.fresh", severity, "Something new.", evidence: .whole)
  }

  @Test("What is not what people were shown is void, with the difference named", arguments: voids.indices)
  func whatIsNotWhatPeopleWereShownIsVoid(index: Int) {
    let (change, sentence) = Self.voids[index]
    var given = Shop.wellFormed()
    change(&given)
    guard case .void(let reasons) = ApprovalJudgement.outcome(of: given).answer else {
      Issue.record("not void: \(sentence)")
      return
    }
    #expect(reasons.map(\.description) == [sentence])
  }

  @Test("Another account and another list of losses are named") func accountsAndLossesAreNamed() {
    let signed = Shop.subject
    let more = ShownLoss(.backup, of: "aws_backup_vault.all", "All backups die.")
    let now = ApprovalSubject(
      proposal: signed.proposal, server: signed.server, nonce: signed.nonce, expires: signed.expires,
      work: signed.work, configuration: signed.configuration, state: signed.state, backend: signed.backend,
      workspace: signed.workspace, terraformVersion: signed.terraformVersion, lockFile: signed.lockFile,
      accounts: ["aws:999999999999"], variables: signed.variables, environment: signed.environment, tier: signed.tier,
      losses: [more])
    #expect(
      now.differences(from: signed).map(\.description) == [
        "the cloud account is aws:999999999999 now, and aws:123456789012 was signed",
        "the loss of aws_backup_vault.all is \"All backups die.\" now, and none was signed",
        "the loss of aws_db_instance.main is gone, and \"The database courses dies, and no snapshot of it is left.\" "
          + "was signed",
      ])
    #expect(now.differences(from: now).isEmpty)
  }

  @Test("A new finding that only informs, and a finding that is gone, void nothing") func whatVoidsNothing() {
    var given = Shop.wellFormed()
    given.verdict = .hold([.approval(count: 2)], [Self.fresh(.information)])
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
  }

  @Test("A restore point may be newer than the one that people were shown, and never weaker")
  func aRestorePointMayBeNewer() {
    let shown = RestorePointProof(proven: Shop.start.wall, covers: [Shop.loss.thing], sharedFates: [])
    var given = Shop.wellFormed()
    given.verdict = .hold([.restorePoint, .approval(count: 2)], [Shop.finding])
    given.shownRestorePoint = shown
    given.restorePoint = RestorePointProof(proven: Shop.later(3).wall, covers: [Shop.loss.thing], sharedFates: [])
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    for weaker in [
      RestorePointProof(proven: Instant(milliseconds: 0), covers: [Shop.loss.thing], sharedFates: []),
      RestorePointProof(proven: Shop.later(3).wall, covers: [], sharedFates: []),
      RestorePointProof(proven: Shop.later(3).wall, covers: [Shop.loss.thing], sharedFates: ["account 1"]),
    ] {
      given.restorePoint = weaker
      #expect(ApprovalJudgement.outcome(of: given).answer == .void([.weakerRestorePoint]))
    }
  }

  @Test("Without a restore point nothing that asks for one is ready, and the message says why")
  func withoutARestorePointNothingIsReady() {
    var given = Shop.wellFormed()
    given.verdict = .hold([.restorePoint, .approval(count: 2)], [Shop.finding])
    let missing = ApprovalJudgement.outcome(of: given).missing
    #expect(
      missing.map(\.sentence) == [
        "No restore point is proven, and this version of Tagout cannot prove one: leave out of the proposal what would "
          + "lose data."
      ])
    given.restorePoint = RestorePointProof(proven: Shop.start.wall, covers: [], sharedFates: [])
    #expect(ApprovalJudgement.outcome(of: given).missing.first?.sentence.contains("aws_db_instance.main") == true)
    given.restorePoint = RestorePointProof(
      proven: Shop.start.wall, covers: [Shop.loss.thing], sharedFates: ["account 123456789012"])
    #expect(ApprovalJudgement.outcome(of: given).missing.first?.sentence.contains("account 123456789012") == true)
  }

  @Test("A command that plans and applies in one breath is not a saved plan") func aCommandIsNoSavedPlan() {
    var given = Shop.wellFormed()
    given.verdict = .hold([.savedPlan], [Shop.finding])
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(nil))
    given.now.work = .command(ProposalEventTable.digest(1))
    given.offered = given.now
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.savedPlan])
  }

  @Test("A confirmation may come from the one who proposed it, by any enrolled key") func aConfirmation() {
    var given = Shop.wellFormed()
    given.verdict = .hold([.confirm], [Shop.finding])
    given.approvals = []
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.confirm])
    given.approvals = [Shop.approval("olga", typed: nil, hardware: false)]
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    given.approvals = [Shop.approval("olga", key: "SHA256:ada")]
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
  }

  @Test("A policy asks for more people on production, and never for fewer than two") func thePolicysCount() {
    var given = Shop.wellFormed()
    given.policy = Shop.policy()
    given.policy?.count = 1
    given.verdict = .hold([.approval(count: 1)], [Shop.finding])
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    given.approvals.removeLast()
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.people(2)])
    given.policy?.count = 3
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.people(3)])
  }

  @Test("Where no data dies any enrolled key counts, and nothing is typed") func whereNoDataDies() {
    var given = Shop.wellFormed()
    given.now = ApprovalSubject(
      proposal: "p", server: "s", nonce: "n", expires: Shop.subject.expires, work: Shop.subject.work,
      workspace: "shop", tier: .production)
    given.offered = given.now
    given.verdict = .hold([.approval(count: 1)], [Shop.finding])
    given.approvals = [Shop.approval("ada", typed: nil, hardware: false, present: false, verified: false)]
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
  }

  @Test("A group that the policy names stands for those who are in it") func aGroupStandsForItsPeople() {
    var given = Shop.wellFormed()
    given.policy = Shop.policy()
    given.policy?.people = ["ada", "group:ops"]
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
    given.people[1].groups = ["ops"]
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
  }

  @Test("What asks for nothing is ready, even while the clock is wrong") func whatAsksForNothingIsReady() {
    var given = Shop.wellFormed()
    given.verdict = .allow([])
    given.approvals = []
    given.isClockSuspended = true
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(nil))
  }
}
