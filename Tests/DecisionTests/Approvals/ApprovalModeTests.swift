import Decision
import Testing
import Vocabulary

@Suite struct ApprovalModeTests {
  typealias Shop = ApprovalWorkshop

  static let proof = RestorePointProof(proven: Shop.start.wall, covers: [Shop.loss.thing], sharedFates: [])

  /// The owner alone, an hour after the yes.
  static func solo() -> ApprovalCase {
    var given = Shop.wellFormed()
    given.policy = Shop.policy(.solo)
    given.approvals = [Shop.approval("olga", mode: .solo)]
    given.restorePoint = proof
    given.clock = Shop.later(60)
    return given
  }

  @Test("Alone, the owner's security key, an hour and a proven restore point are enough") func soloIsEnough() {
    let outcome = ApprovalJudgement.outcome(of: Self.solo())
    #expect(outcome.answer == .ready(.solo))
    #expect(outcome.demands.map(\.kind) == [.people(1), .restorePoint, .coolingOff(minutes: 60)])
  }

  @Test("Alone, each of them is missed") func soloMissesEach() {
    var given = Self.solo()
    given.clock = Shop.later(59)
    #expect(
      ApprovalJudgement.outcome(of: given).missing.map(\.sentence) == ["1 of the 60 minutes of waiting are left."])
    given = Self.solo()
    given.restorePoint = nil
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.restorePoint])
    given = Self.solo()
    given.approvals = [Shop.approval("olga", mode: .solo, hardware: false)]
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.people(1), .coolingOff(minutes: 60)])
    given.approvals = [Shop.approval("olga", mode: .solo, typed: "PROD")]
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.people(1), .coolingOff(minutes: 60)])
    given.approvals = [Shop.approval("olga")]
    #expect(ApprovalJudgement.outcome(of: given).standings[0].objection == .otherMode(.team))
  }

  @Test("Alone, a wait that the policy sets takes the place of the hour") func soloWait() {
    var given = Self.solo()
    given.policy?.coolingOff = PolicyDuration(seconds: 300)
    given.clock = Shop.later(5)
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.solo))
  }

  @Test("Alone and without a loss of data a security key is enough") func soloWithoutLoss() {
    var given = Self.solo()
    given.now = ApprovalSubject(
      proposal: "p", server: "s", nonce: "n", expires: Shop.subject.expires, work: Shop.subject.work,
      workspace: "shop", tier: .production)
    given.offered = given.now
    given.restorePoint = nil
    given.clock = Shop.later(1)
    given.approvals = [Shop.approval("olga", mode: .solo, typed: "shop")]
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.solo))
    given.approvals = [Shop.approval("olga", mode: .solo, typed: "shop", hardware: false)]
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
  }

  @Test("A wait begins with the last signature that was needed") func aWaitBeginsWithTheLastNeeded() {
    var given = Shop.wellFormed()
    given.policy = Shop.policy()
    given.policy?.coolingOff = PolicyDuration(seconds: 600)
    given.approvals = [Shop.approval("ada"), Shop.approval("grace", at: 5)]
    given.clock = Shop.later(14)
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.coolingOff(minutes: 10)])
    given.clock = Shop.later(15)
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    given.approvals.append(Shop.approval("edsger", at: 14))
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
    given.approvals.removeLast(2)
    #expect(
      ApprovalJudgement.outcome(of: given).missing.last?.sentence
        == "The wait of 10 minutes begins with the last signature that is needed.")
  }

  /// A weekend's freeze is on, one person is there, and the policy lets that person break the glass.
  static func glass() -> ApprovalCase {
    var given = Shop.wellFormed()
    given.policy = Shop.policy()
    given.policy?.breakGlass = PolicyApprovals.BreakGlass(origin: Shop.origin, people: ["ada"], expiry: nil)
    given.policy?.coolingOff = PolicyDuration(seconds: 3600)
    given.policy?.freezes = [
      FreezeWindow(
        name: "sale", origin: Shop.origin,
        span: .once(from: Shop.start.wall, to: Shop.later(600).wall))
    ]
    given.approvals = [Shop.approval("ada", mode: .breakGlass, reason: "the shop is down")]
    return given
  }

  @Test("Whoever may break the glass does alone, at once and in a freeze, and is reviewed") func breakingTheGlass() {
    let outcome = ApprovalJudgement.outcome(of: Self.glass())
    #expect(outcome.answer == .ready(.breakGlass))
    #expect(outcome.needsReview)
    #expect(outcome.standings[0].counts)
  }

  @Test("A broken glass needs a reason and a name in the policy, and is over soon") func aBrokenGlassIsBounded() {
    var given = Self.glass()
    given.approvals = [Shop.approval("ada", mode: .breakGlass, reason: "")]
    #expect(ApprovalJudgement.outcome(of: given).standings[0].objection == .noReason)
    given.approvals = [Shop.approval("grace", mode: .breakGlass, reason: "down")]
    #expect(ApprovalJudgement.outcome(of: given).standings[0].objection == .notForBreakGlass)
    given = Self.glass()
    given.clock = Shop.later(29)
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.breakGlass))
    given.clock = Shop.later(30)
    #expect(ApprovalJudgement.outcome(of: given).standings[0].objection == .expired(Shop.later(30).wall))
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
  }

  @Test("A broken glass loosens nothing that keeps data, and lets nobody approve their own") func whatGlassKeeps() {
    var given = Self.glass()
    given.verdict = .hold([.restorePoint, .approval(count: 2)], [Shop.finding])
    #expect(ApprovalJudgement.outcome(of: given).missing.map(\.kind) == [.restorePoint])
    given = Self.glass()
    given.approvals = [Shop.approval("ada", mode: .breakGlass, hardware: false, reason: "down")]
    #expect(ApprovalJudgement.outcome(of: given).answer == .waiting)
    given = Self.glass()
    given.proposer = .person("ada")
    #expect(ApprovalJudgement.outcome(of: given).standings[0].objection == .proposer("ada"))
    given = Self.glass()
    given.now.state?.serial = 8
    #expect(ApprovalJudgement.outcome(of: given).answer != .ready(.breakGlass))
  }

  @Test("In a freeze nothing that needs an approval runs, and the freeze is named") func inAFreeze() {
    var given = Shop.wellFormed()
    given.policy = Self.glass().policy
    given.policy?.coolingOff = nil
    let outcome = ApprovalJudgement.outcome(of: given)
    #expect(outcome.answer == .waiting)
    #expect(outcome.missing.first?.sentence.hasPrefix("The freeze \"sale\" is on (") == true)
    given.verdict = .hold([.confirm], [Shop.finding])
    #expect(ApprovalJudgement.outcome(of: given).answer == .ready(.team))
  }
}
