import Decision
import Testing
import Vocabulary

@Suite struct JudgementTests {
  private func finding(_ code: FindingCode, _ severity: Severity, _ tier: Tier) -> Finding {
    Finding(
      code, severity, "something", evidence: .whole,
      environment: Environment(name: nil, tier: tier, evidence: "the test"))
  }

  @Test("Nothing found is allowed")
  func allowsNothing() {
    #expect(Judgement.verdict(on: [], by: .builtIn) == .allow([]))
  }

  @Test(
    "A destroy is refused where production may be, and passes where things may die",
    arguments: [
      (Tier.production, "deny"), (.unknown, "deny"), (.staging, "hold"), (.development, "allow"), (.ephemeral, "allow"),
    ])
  func judgesByTier(tier: Tier, word: String) {
    let verdict = Judgement.verdict(on: [finding("terraform.destroy", .critical, tier)], by: .builtIn)
    #expect(verdict.word == word)
  }

  @Test("A finding without an environment counts as one that nothing names")
  func countsAsUnknown() {
    let verdict = Judgement.verdict(
      on: [Finding("terraform.apply-unread", .high, "unread", evidence: .whole)], by: .builtIn)
    #expect(verdict.requirements == [.savedPlan])
  }

  @Test("A code that the policy does not name is ruled by its severity")
  func rulesBySeverity() {
    func verdict(_ severity: Severity) -> Verdict {
      Judgement.verdict(on: [finding("new.thing", severity, .production)], by: .builtIn)
    }
    #expect(verdict(.information).word == "allow")
    #expect(verdict(.warning).word == "allow")
    #expect(verdict(.high).requirements == [.confirm])
    #expect(verdict(.critical).requirements == [.approval(count: 1)])
  }

  @Test("One denial denies all, and what decided comes first")
  func deniesFirst() {
    let harmless = finding("state.local-backend", .warning, .production)
    let fatal = finding("terraform.destroy", .critical, .production)
    #expect(Judgement.verdict(on: [harmless, fatal], by: .builtIn) == .deny([fatal, harmless]))
  }

  @Test("Requirements add up; a signature makes a confirmation needless")
  func addsRequirements() {
    let verdict = Judgement.verdict(
      on: [
        finding("plan.destroyed", .high, .production), finding("plan.disarmed", .high, .production),
        finding("plan.data-destroyed", .critical, .production),
      ], by: .builtIn)
    #expect(verdict.requirements == [.restorePoint, .approval(count: 2)])
  }
}
