import Testing
import Vocabulary

@testable import Decision

@Suite struct MemoryTests {
  private func added(_ verdict: Verdict) -> [String] {
    verdict.findings.map(\.code.text).filter { $0.hasPrefix("session.") }
  }

  /// One thing named by two tools.
  struct Pair: Sendable {
    var first: (kind: String, name: String?)
    var second: (kind: String, name: String?)

    init(_ first: (kind: String, name: String?), _ second: (kind: String, name: String?)) {
      (self.first, self.second) = (first, second)
    }
  }

  static let same: [Pair] = [
    Pair(("rds db-instance", "prod"), ("rds:DBInstance", "prod")),
    Pair(("rds db-instance", "prod"), ("rds:DBInstance", "arn:aws:rds:eu-west-1:1234:db:prod")),
    Pair(("rds db-instance", "shop"), ("sql database", "shop")),
    Pair(("rds db-instance", "shop"), ("sql database", "shop.abc.eu-west-1.rds.amazonaws.com")),
    Pair(("rds db-instance", "shop"), ("aws_db_instance", "aws_db_instance.shop")),
    Pair(("table", "users"), ("sql table", "public.users")),
    Pair(("table", "Users"), ("sql table", "\"users\"")),
    Pair(("sql table", "users, orders"), ("sql table", "orders")),
    Pair(("s3 rb", "prod-data"), ("s3 rm", "s3://prod-data/")),
    Pair(("s3 rm", "s3://prod-data/users/*"), ("s3 rm", "s3://prod-data/users")),
    Pair(("file", "/srv/shop/data"), ("folder", "./data/")),
    Pair(("database files", "data"), ("folder", "../shop/data/*")),
    Pair(("PostgreSQL table", "users"), ("MySQL table", "users")),
    Pair(("PostgreSQL database", "shop"), ("dynamodb table", "shop")),
    Pair(("namespace", "shop"), ("helm release", "namespace/shop")),
    Pair(("git reference", "main"), ("git reference", "origin/main")),
    Pair(("git reference", "+main"), ("git reference", "refs/heads/main")),
  ]

  @Test("One thing is known again under another name", arguments: same)
  func knowsAgain(pair: Pair) {
    var script = MemoryScript()
    let refused = script.ask(.destroy, pair.first.kind, .data, pair.first.name, ruling: "command.data-destroyed")
    #expect(refused.word == "deny")
    let again = script.ask(.destroy, pair.second.kind, .unknown, pair.second.name)
    #expect(again.word == "deny")
    #expect(added(again) == ["session.escalation"])
  }

  static let different: [Pair] = [
    Pair(("rds db-instance", "prod"), ("git branch", "prod")),
    Pair(("rds db-instance", "prod"), ("file", "prod")),
    Pair(("sql table", "users"), ("sql table", "user_sessions")),
    Pair(("sql table", "public.users"), ("sql table", "public.orders")),
    Pair(("database files", "/var/lib/mysql"), ("file", "/var/lib/mysql/tmp/x")),
    Pair(("file", "/srv/shop/data"), ("file", "/srv/other/data")),
    Pair(("s3 rb", "prod-data"), ("s3 rm", "prod-data-copy")),
    Pair(("git branch", "main"), ("git branch", "origin/my-feature")),
    Pair(("docker volume", "data"), ("sql table", "data")),
    Pair(("deployment", "shop"), ("docker container", "shop")),
    Pair(("PostgreSQL table", "users"), ("PostgreSQL rows", "users")),
    Pair(("aws_db_instance", "aws_db_instance.main"), ("aws_lb", "aws_lb.main")),
    Pair(("rds db-instance", nil), ("rds db-instance", "other")),
  ]

  @Test("Two things stay two things", arguments: different)
  func tellsApart(pair: Pair) {
    var script = MemoryScript()
    _ = script.ask(
      .destroy, pair.first.kind, .data, pair.first.name, extent: .all, ruling: "command.data-destroyed")
    let other = script.ask(.destroy, pair.second.kind, .unknown, pair.second.name)
    #expect(other == .allow([]), "\(other)")
  }

  @Test("Local and ephemeral targets are never compared", arguments: [Tier.ephemeral, .development])
  func sparesLocal(tier: Tier) {
    var script = MemoryScript()
    _ = script.ask(.destroy, "sql table", .data, "users", .production, ruling: "command.data-destroyed")
    let local = script.ask(.destroy, "sql table", .data, "users", tier, ruling: "command.data-destroyed")
    #expect(added(local).isEmpty)
  }

  @Test("The same words are refused again without more noise")
  func repeatsQuietly() {
    var script = MemoryScript()
    for _ in 0..<3 {
      let verdict = script.ask(
        .destroy, "sql table", .data, "users", .production, ruling: "command.data-destroyed", command: "drop it")
      #expect(verdict.word == "deny")
      #expect(added(verdict).isEmpty)
    }
  }

  @Test("What was asked about and not confirmed is asked about in other words too; once confirmed it is not")
  func asksAgain() throws {
    var script = MemoryScript()
    _ = script.ask(.destroy, "ec2 instances", .compute, "i-1", .unknown, ruling: "command.destroyed")
    let again = script.ask(.destroy, "ec2 instances", .compute, "i-1")
    #expect(again.requirements == [.confirm])
    #expect(added(again) == ["session.after-refusal"])

    let asked = try #require(script.memory.acts.first)
    let line = try #require(script.memory.ran(asked.fingerprint, use: nil, at: script.now))
    let confirmed = SessionMemory(lines: [asked.value, line], at: script.now)
    #expect(confirmed.acts.map(\.outcome) == [.confirmed])
    #expect(script.memory.ran("another", use: nil, at: script.now) == nil)
  }

  @Test("A call that ran is known by the client's name for it, though the folder has changed since")
  func knowsTheCall() throws {
    let now = MemoryScript().now
    let asked = RememberedAct(at: now, .asked, "cd infra && x", fingerprint: "here", use: "toolu_1")
    let memory = SessionMemory([asked], at: now)
    let line = try #require(memory.ran("there", use: "toolu_1", at: now))
    #expect(SessionMemory(lines: [asked.value, line], at: now).acts.map(\.outcome) == [.confirmed])
    #expect(memory.ran("there", use: "toolu_2", at: now) == nil)
  }

  @Test("Everything is forgotten after twelve hours")
  func forgets() {
    var script = MemoryScript()
    _ = script.ask(.destroy, "sql table", .data, "users", .production, ruling: "command.data-destroyed")
    script.wait(minutes: 11 * 60)
    #expect(script.memory.acts.count == 1)
    script.wait(minutes: 60)
    #expect(script.memory.acts.isEmpty)
    #expect(script.ask(.destroy, "sql table", .data, "users") == .allow([]))
  }

  @Test("Ten destroys pass, the eleventh needs a signature; what nobody would miss is not counted")
  func keepsToTheBudget() {
    var script = MemoryScript()
    for number in 0..<20 {
      _ = script.ask(.destroy, "file", .unknown, "build/\(number)")
      _ = script.ask(.destroy, "sql table", .data, "local\(number)", .development, ruling: "command.data-destroyed")
    }
    for number in 0..<10 {
      let verdict = script.ask(
        .destroy, "ec2 instances", .compute, "i-\(number)", .production, ruling: "command.destroyed")
      #expect(verdict.requirements == [.confirm], "\(number)")
    }
    let eleventh = script.ask(.destroy, "ec2 instances", .compute, "i-10", .production, ruling: "command.destroyed")
    #expect(added(eleventh) == ["session.destroy-budget"])
    #expect(eleventh.requirements == [.approval(count: 1)])
  }

  @Test("Refusals do not use up the budget")
  func refusalsAreFree() {
    var script = MemoryScript()
    for number in 0..<15 {
      _ = script.ask(.destroy, "sql table", .data, "t\(number)", .production, ruling: "command.data-destroyed")
    }
    let verdict = script.ask(.destroy, "dns record", .dns, "a", .staging, ruling: "command.destroyed")
    #expect(!added(verdict).contains("session.destroy-budget"))
  }

  @Test("Disarmed and then destroyed is one act, also when a saved plan does it")
  func disarmThenDestroy() {
    for disarm in ["rds db-instance", "aws_db_instance"] {
      var script = MemoryScript()
      let first = script.ask(.disarm, disarm, .protection, "shop", .staging, ruling: "command.disarmed")
      #expect(first.requirements == [.confirm])
      let second = script.ask(.replace, "aws_db_instance", .data, "aws_db_instance.shop", .staging)
      #expect(added(second).contains("session.disarm-then-destroy"))
    }
  }

  @Test("A backup deleted and the data after it is one act; another thing's protection is not")
  func backupThenData() {
    var script = MemoryScript()
    _ = script.ask(.destroy, "rds db-snapshot", .backup, "nightly", .staging, ruling: "command.disarmed")
    let data = script.ask(.destroy, "rds db-instance", .data, "shop", .staging, ruling: "command.data-destroyed")
    #expect(added(data).contains("session.disarm-then-destroy"))

    var other = MemoryScript()
    _ = other.ask(.disarm, "rds db-instance", .protection, "billing", .staging, ruling: "command.disarmed")
    let shop = other.ask(.destroy, "rds db-instance", .data, "shop", .staging, ruling: "command.data-destroyed")
    #expect(added(shop).isEmpty)
  }

  @Test("A lock that was broken does not stop a plan that was read; a protection edited out does")
  func locksAndPlans() {
    for (name, extent, isStopped) in [(nil, Extent.one, false), ("prevent_destroy", .many, true)] {
      var script = MemoryScript()
      _ = script.ask(.disarm, "configuration", .protection, name, .unknown, extent: extent, ruling: "plan.destroyed")
      let plan = script.ask(
        .destroy, "aws_instance", .compute, "aws_instance.old", .unknown, address: "aws_instance.old")
      #expect(added(plan) == (isStopped ? ["session.disarm-then-destroy"] : []))
    }
  }

  @Test("A disarm that was refused did not happen")
  func refusedDisarm() {
    var script = MemoryScript()
    _ = script.ask(.disarm, "rds db-instance", .protection, "shop", .production, ruling: "command.disarmed")
    let verdict = script.ask(
      .destroy, "rds db-instance", .data, "shop", .production, ruling: "command.data-destroyed")
    #expect(added(verdict) == ["session.escalation"])
  }

  @Test("Work with git uses no budget and takes no way back, whatever hooks it skips")
  func leavesGitAlone() {
    var script = MemoryScript()
    for number in 0..<15 {
      _ = script.ask(.disarm, "git hook", .protection, nil, reversibility: .reversible, ruling: "git.checks-skipped")
      let verdict = script.ask(.destroy, "git reference", .data, "feature-\(number)", ruling: "git.name-dropped")
      #expect(added(verdict).isEmpty)
    }
    let all = script.ask(.destroy, "git reference", .data, nil, extent: .all, ruling: "git.name-dropped")
    #expect(all.requirements == [.confirm])
    #expect(added(all) == ["session.wider-local"])
  }

  @Test("A whole database that was refused covers its tables and not another family's things")
  func coversWhatIsInside() {
    var script = MemoryScript()
    _ = script.ask(
      .destroy, "PostgreSQL database", .container, "shop", .unknown, extent: .all,
      ruling: "command.container-destroyed")
    let table = script.ask(.destroy, "PostgreSQL table", .data, "orders", .unknown)
    #expect(added(table) == ["session.escalation"])
    let pod = script.ask(.destroy, "deployment", .compute, "web", .unknown)
    #expect(added(pod).isEmpty)
    let file = script.ask(.destroy, "file", .unknown, "orders")
    #expect(file == .allow([]))
  }

  @Test("What a saved plan would destroy is left to the plan's own rules")
  func leavesPlansAlone() {
    var script = MemoryScript()
    _ = script.ask(
      .destroy, "terraform state", .container, nil, .unknown, extent: .all, ruling: "terraform.destroy")
    let plan = script.ask(
      .destroy, "aws_instance", .compute, "aws_instance.old", .unknown, address: "aws_instance.old")
    #expect(plan == .allow([]))
    let command = script.ask(.destroy, "aws_instance", .compute, "aws_instance.old", .unknown)
    #expect(added(command) == ["session.escalation"])
  }

  @Test("A longer name is no part of a shorter one, a path below another is")
  func comparesPaths() {
    for (inner, isWider) in [("assets-copy/a", false), ("assets/a", true)] {
      var script = MemoryScript()
      _ = script.ask(.destroy, "s3 rm", .compute, inner, .unknown, ruling: "command.destroyed")
      let outer = script.ask(.destroy, "s3 rm", .compute, "assets", .unknown, ruling: "command.destroyed")
      #expect(added(outer) == (isWider ? ["session.wider-scope"] : []), "\(inner)")
    }
  }

  @Test("What lies in a namespace goes with it, what lies in another does not")
  func coversNamespaces() {
    for (tier, isSame) in [(Tier.production, true), (.unknown, false)] {
      var script = MemoryScript()
      _ = script.ask(.destroy, "namespace", .container, "shop", tier, ruling: "command.container-destroyed")
      let inside = script.ask(.destroy, "deployment", .compute, "web", .production, ruling: "command.destroyed")
      #expect(added(inside) == [isSame ? "session.escalation" : "session.after-refusal"])
    }
  }

  @Test("A yes to one is not a yes to all of them")
  func widerScope() {
    var script = MemoryScript()
    _ = script.ask(.destroy, "kubernetes pod", .compute, "web-1", .production, ruling: "command.destroyed")
    let all = script.ask(
      .destroy, "kubernetes pod", .compute, nil, .production, extent: .all, ruling: "command.destroyed")
    #expect(added(all) == ["session.wider-scope"])
    #expect(all.word == "deny")
  }
}
