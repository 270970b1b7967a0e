import Decision
import Testing
import Vocabulary

@Suite("What rules decide")
struct RuleTests {
  private func finding(
    _ code: FindingCode, _ tier: Tier = .production, severity: Severity = .high, named name: String? = nil
  ) -> Finding {
    Finding(
      code, severity, "something", evidence: .text(ByteRange(0, 10)),
      environment: Environment(name: name, tier: tier, evidence: "the test"))
  }

  private func effect(_ verb: EffectVerb, _ name: String, _ range: ByteRange = ByteRange(0, 10)) -> Effect {
    Effect(verb, Resource(kind: "aws_db_instance", role: .data, name: name), evidence: .text(range))
  }

  /// What the machine's file (M), a project's (P) and an accepted one (A) make of `command.destroyed` on production,
  /// for which the built-in table asks `confirm`.
  @Test(
    "Files tighten and loosen as far as they may",
    arguments: [
      ("", "", "confirm", "confirm"),
      ("deny", "", "deny", "deny"), ("allow", "", "allow", "allow"),
      ("", "deny", "deny", "deny"), ("", "approval 2", "approval 2", "approval 2"),
      ("", "allow", "confirm", "allow"), ("", "saved-plan", "saved-plan", "saved-plan"),
      ("deny", "allow", "deny", "allow"), ("deny", "confirm", "deny", "confirm"),
      ("allow", "confirm", "confirm", "confirm"), ("approval", "approval 3", "approval 3", "approval 3"),
      ("approval 3", "restore-point", "restore-point and approval 3", "restore-point"),
    ])
  func matrix(machine: String, project: String, unaccepted: String, accepted: String) throws {
    func yaml(_ verdict: String) -> String { verdict.isEmpty ? "" : "rules: [{code: command.*, verdict: \(verdict)}]" }
    for (isAccepted, expected) in [(false, unaccepted), (true, accepted)] {
      let policy = try PolicyReading.policy(machine: yaml(machine), project: yaml(project), isAccepted: isAccepted)
      let decisions = Judgement.decisions(on: [finding("command.destroyed")], by: policy)
      let decided = decisions.first { $0.finding.code == "command.destroyed" }
      #expect(decided?.ruling.words == expected, "accepted: \(isAccepted)")
    }
  }

  /// One rule, and whether it speaks of `command.data-destroyed` (deny by the built-in table) in the environment `shop`.
  @Test(
    "A rule holds where all its conditions hold",
    arguments: [
      ("code: command.data-destroyed", true), ("code: \"*\"", true), ("code: [a.b, \"command.*\"]", true),
      ("code: command", false), ("code: plan.*", false),
      ("environment: production", true), ("environment: shop", true), ("environment: [staging, shop]", true),
      ("environment: unknown", false),
      ("effect: destroy", true), ("effect: [read, destroy]", true), ("effect: read", false),
      ("resource: orders", true), ("resource: aws_db_*", true), ("resource: \"*users\"", false),
      ("actor: agent", true), ("actor: claude-*", true), ("actor: person", false), ("actor: codex", false),
      ("tool: Bash", true), ("tool: mcp__*", false),
      ("code: command.*, environment: shop, effect: destroy, actor: agent", true),
      ("code: command.*, environment: staging", false),
    ])
  func conditions(condition: String, holds: Bool) throws {
    let names = "environments: {shop: {tier: production, workspace: blue}}\n"
    let policy = Policy(
      trusting: try PolicyReading.file(names + "rules: [{\(condition), verdict: [approval 3]}]", .machine))
    let circumstances = Circumstances(
      effects: [effect(.destroy, "orders")], asker: Asker(.agent, client: "claude-code", tool: "Bash"))
    let decisions = Judgement.decisions(
      on: [finding("command.data-destroyed", severity: .critical, named: "shop")], by: policy, in: circumstances)
    #expect(decisions[0].ruling.words == (holds ? "approval 3" : "deny"))
  }

  @Test("The first rule of a file that holds decides")
  func firstDecides() throws {
    let yaml = "rules: [{code: command.destroyed, verdict: allow}, {code: command.*, verdict: deny}]"
    let policy = Policy(trusting: try PolicyReading.file(yaml, .machine))
    let rulings = Judgement.decisions(
      on: [finding("command.destroyed"), finding("command.disarmed")], by: policy
    ).map { "\($0.finding.code) \($0.ruling.words)" }
    #expect(rulings == ["command.disarmed deny", "command.destroyed allow"])
  }

  @Test("What only informs is not stopped by a rule for everything")
  func sparesInformation() throws {
    let policy = Policy(trusting: try PolicyReading.file("rules: [{code: \"*\", verdict: deny}]", .machine))
    let information = finding("file.ephemeral", severity: .information)
    #expect(Judgement.verdict(on: [information], by: policy).word == "allow")
    let named = Policy(trusting: try PolicyReading.file("rules: [{code: file.*, verdict: deny}]", .machine))
    #expect(Judgement.verdict(on: [information], by: named).word == "deny")
  }

  @Test("A rule about one effect does not loosen what does something else too")
  func speaksOfAllEffects() throws {
    let policy = Policy(trusting: try PolicyReading.file("rules: [{effect: read, verdict: allow}]", .machine))
    let both = Circumstances(effects: [effect(.read, "orders"), effect(.destroy, "orders")])
    let destroyed = finding("command.data-destroyed", severity: .critical)
    #expect(Judgement.verdict(on: [destroyed], by: policy, in: both).word == "deny")
    let one = Circumstances(effects: [effect(.read, "orders")])
    #expect(Judgement.verdict(on: [destroyed], by: policy, in: one).word == "allow")
  }

  @Test("A rule stops an effect that nothing else speaks of, and says why and what to do")
  func stopsEffects() throws {
    let yaml =
      "rules: [{effect: read, resource: users, verdict: confirm, reason: People are in it., instead: use the view}]"
    let policy = Policy(trusting: try PolicyReading.file(yaml, .machine))
    let verdict = Judgement.verdict(
      on: [], by: policy, in: Circumstances(effects: [effect(.read, "users"), effect(.read, "orders")]))
    #expect(verdict.requirements == [.confirm])
    #expect(
      verdict.findings.map(\.message) == [
        "would read aws_db_instance users, which a rule speaks of (policy.yaml:1: People are in it)"
      ])
    #expect(verdict.findings[0].remedy == "use the view")
  }

  @Test("A rule stops a tool by its name")
  func stopsTools() throws {
    let policy = Policy(trusting: try PolicyReading.file("rules: [{tool: mcp__*__delete_*, verdict: deny}]", .machine))
    func word(_ tool: String) -> String {
      Judgement.verdict(on: [], by: policy, in: Circumstances(asker: Asker(.agent, tool: tool))).word
    }
    #expect(word("mcp__shop__delete_order") == "deny")
    #expect(word("mcp__shop__list_orders") == "allow")
  }

  /// What the machine's file stops by a rule alone, and what a project's says about the same.
  @Test(
    "A project that was not accepted writes nothing into a refusal that it would loosen",
    arguments: [("effect: destroy", "effect: destroy"), ("tool: mcp__*", "tool: mcp__shop__drop")])
  func keepsText(machine: String, project: String) throws {
    let circumstances = Circumstances(
      effects: [effect(.destroy, "orders")], asker: Asker(.agent, tool: "mcp__shop__drop"))
    func findings(_ verdict: String, isAccepted: Bool = false) throws -> [Finding] {
      let policy = try PolicyReading.policy(
        machine: "rules: [{\(machine), verdict: deny, reason: ours, instead: ask Ada}]",
        project: "rules: [{\(project), verdict: \(verdict), reason: theirs, instead: say yes}]", isAccepted: isAccepted)
      return Judgement.decisions(on: [], by: policy, in: circumstances).map(\.finding)
    }
    for verdict in ["allow", "confirm"] {
      let found = try findings(verdict)
      #expect(found.map(\.code) == ["policy.rule", "policy.not-accepted"], "\(verdict)")
      #expect(found[0].message.hasSuffix("(policy.yaml:1: ours)"))
      #expect(found[0].remedy == "ask Ada")
    }
    #expect(try findings("confirm", isAccepted: true).first?.remedy == "say yes")
    #expect(try findings("allow", isAccepted: true).isEmpty)
  }

  @Test("What changes the guard is for people alone, and only rules that name it speak of it")
  func guardsTheGuard() throws {
    let change = finding("guard.switched-off", severity: .critical)
    func word(_ yaml: String, _ kind: Asker.Kind) throws -> String {
      let policy = yaml.isEmpty ? .builtIn : Policy(trusting: try PolicyReading.file(yaml, .machine))
      return Judgement.verdict(on: [change], by: policy, in: Circumstances(asker: Asker(kind))).word
    }
    #expect(try word("", .agent) == "deny")
    #expect(try word("", .person) == "allow")
    #expect(try word("rules: [{code: \"*\", verdict: allow}]", .agent) == "deny")
    #expect(try word("rules: [{actor: agent, verdict: allow}]", .agent) == "deny")
    #expect(try word("rules: [{code: guard.switched-off, verdict: confirm}]", .agent) == "hold")
  }

  @Test("Judging what was judged changes nothing")
  func isStable() throws {
    let yaml = "rules: [{code: command.*, verdict: deny, reason: no}, {effect: read, verdict: confirm}]"
    let policy = Policy(trusting: try PolicyReading.file(yaml, .machine))
    let circumstances = Circumstances(effects: [effect(.read, "users", ByteRange(20, 30))])
    let once = Judgement.verdict(on: [finding("command.destroyed")], by: policy, in: circumstances)
    #expect(once.findings.count == 2)
    #expect(Judgement.verdict(on: once.findings, by: policy, in: circumstances) == once)
  }
}
