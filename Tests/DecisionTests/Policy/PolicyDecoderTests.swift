import Decision
import Host
import Testing
import Vocabulary

@Suite("What is wrong with a policy file")
struct PolicyDecoderTests {
  /// A text and all that is wrong with it.
  struct Case: Sendable, CustomTestStringConvertible {
    var yaml: String
    var problems: String
    var kind = PolicyFile.Kind.project

    init(_ yaml: String, _ problems: String, kind: PolicyFile.Kind = .project) {
      (self.yaml, self.problems, self.kind) = (yaml, problems, kind)
    }

    var testDescription: String { yaml }
  }

  static let files = [
    Case("", ""), Case("# nothing\n", ""), Case("version: 1\n", ""), Case("rules:\nenvironments:\n", ""),
    Case("a\n", "tagout.yaml:1:1: a project's policy is written as names with values; write \"name: value\" lines"),
    Case(
      "version: 2\n",
      "tagout.yaml:1:10: the version of this file is not known here; write version: 1, or bring Tagout up to date"),
    Case(
      "version: 1\n---\nversion: 1\n", "tagout.yaml:3:1: a policy file is one document; take this one out"),
    Case(
      "enviroments: {}\n",
      "tagout.yaml:1:1: \"enviroments\" is not known in a project's policy; write one of approvals, datasets, environments, protect, rules, vaults, version"
    ),
    Case(
      "protect: a\nprotect: b\n",
      "tagout.yaml:2:1: \"protect\" stands in a project's policy at line 1 already; keep one of them"),
    Case("protect: []\n", "tagout.yaml:1:10: protect is an empty list; name something, or take it out"),
    Case("protect: [a, a]\n", "tagout.yaml:1:14: \"a\" stands in protect twice; keep one of them"),
    Case("protect: {a: b}\n", "tagout.yaml:1:10: protect is a text or a list of texts; write protect: [one, two]"),
    Case(
      "accepted: [sha256:00]\n",
      "tagout.yaml:1:1: \"accepted\" is not known in a project's policy; write one of approvals, datasets, environments, protect, rules, vaults, version"
    ),
    Case(
      "accepted: [sha256:00]\n",
      "policy.yaml:1:12: \"sha256:00\" is no digest; let `tagout policy accept` write sha256: and 64 hexadecimal digits",
      kind: .machine),
    Case("? [a]\n: b\n", "tagout.yaml:1:3: a name in a project's policy is text; write it in quotes"),
  ]

  static let environments = [
    Case("environments: {live: {tier: production, workspace: blue}, staging: {path: /srv/s}}\n", ""),
    Case(
      "environments: [a]\n",
      "tagout.yaml:1:15: environments is written as names with values; write \"name: value\" lines"),
    Case(
      "environments:\n  live:\n    workspace: blue\n",
      "tagout.yaml:2:3: the environment \"live\" has no tier; add tier: production, staging, development or ephemeral"),
    Case(
      "environments: {live: {tier: prod, workspace: blue}}\n",
      "tagout.yaml:1:29: \"prod\" is no tier; write one of production, staging, development, ephemeral"),
    Case(
      "environments: {live: {tier: unknown, workspace: blue}}\n",
      "tagout.yaml:1:29: \"unknown\" is no tier; write one of production, staging, development, ephemeral"),
    Case(
      "environments: {staging: {tier: production, workspace: blue}}\n",
      "tagout.yaml:1:26: \"staging\" is the name of a tier and cannot be production; give it another name"),
    Case(
      "environments:\n  a: {tier: production, workspace: [x, blue]}\n  b: {tier: development, workspace: blue}\n",
      "tagout.yaml:3:37: workspace blue tells \"a\" (production) at line 2 already; keep one of them"),
  ]

  static let protected = [
    Case(
      "protect: [a, play-*]\nenvironments: {play: {tier: development, workspace: play-*}}\n",
      "tagout.yaml:2:53: \"play-*\" is protected at line 1 and cannot be development; keep one of them"),
    Case("protect: live-*\nenvironments: {live: {tier: production, workspace: live-*}}\n", ""),
  ]

  static let rules = [
    Case("rules: [{code: a.b, verdict: deny}]\n", ""),
    Case("rules: {code: a}\n", "tagout.yaml:1:8: rules is a list; begin each rule with \"- \""),
    Case("rules: [a]\n", "tagout.yaml:1:9: a rule is written as names with values; write \"name: value\" lines"),
    Case(
      "rules:\n  - verdict: deny\n",
      "tagout.yaml:2:5: a rule says when it holds; add one of actor, code, effect, environment, resource, tool"),
    Case(
      "rules:\n  - code: a\n",
      "tagout.yaml:2:5: a rule has a verdict; add verdict: and one of allow, approval, confirm, cooling-off, deny, restore-point, saved-plan"
    ),
    Case(
      "rules: [{code: a, verdict: ask}]\n",
      "tagout.yaml:1:28: \"ask\" is no verdict; write one of allow, approval, confirm, cooling-off, deny, restore-point, saved-plan"
    ),
    Case(
      "rules: [{code: a, verdict: [deny, confirm]}]\n",
      "tagout.yaml:1:29: \"deny\" stands alone; take the other words out"),
    Case(
      "rules: [{code: a, verdict: [approval, approval 2]}]\n",
      "tagout.yaml:1:39: approval is asked for twice; keep one of them"),
    Case(
      "rules: [{code: a, verdict: approval 0}]\n",
      "tagout.yaml:1:28: \"approval 0\" is no verdict; write one of allow, approval, confirm, cooling-off, deny, restore-point, saved-plan"
    ),
    Case(
      "rules: [{effect: kill, verdict: deny}]\n",
      "tagout.yaml:1:18: \"kill\" is no effect; write one of read, create, update, replace, destroy, forget, disarm, disclose, runCode"
    ),
    Case(
      "rules: [{environment: shop, verdict: deny}]\n",
      "tagout.yaml:1:9: \"shop\" is neither a tier nor an environment of this file; write one of development, ephemeral, production, staging, unknown"
    ),
    Case(
      "rules: [{code: a, verdict: deny, tests: {}}]\n", "tagout.yaml:1:41: tests is a list; begin each test with \"- \""
    ),
    Case(
      "rules: [{code: a, verdict: deny, tests: [{cwd: x}]}]\n",
      """
      tagout.yaml:1:42: a test has a command or a tool; add command: …
      tagout.yaml:1:42: a test has a verdict; add verdict: …
      tagout.yaml:1:48: "x" is no absolute path; begin cwd with /
      """),
    Case(
      "rules: [{code: a, verdict: deny, tests: [{command: a, verdict: hold, env: {A: [b]}}]}]\n",
      "tagout.yaml:1:79: the value of \"A\" in env is text; write it in quotes"),
  ]

  static let others = [
    Case("datasets: {orders: {rpo: 5m, rto: 1h30m, engine: postgresql}}\n", ""),
    Case("datasets: {orders: ~}\n", ""),
    Case(
      "datasets: {orders: ~}\n",
      "policy.yaml:1:20: the dataset \"orders\" is written as names with values; write \"name: value\" lines",
      kind: .machine),
    Case(
      "datasets: {orders: {rpo: 5}}\n",
      "tagout.yaml:1:26: \"5\" is no duration for rpo; write it like 90s, 5m, 1h30m or 7d"),
    Case(
      "datasets: {orders: {engine: oracle}}\n",
      "tagout.yaml:1:29: \"oracle\" is no engine; write one of postgresql, mysql, sqlite, files, terraform-state, rds"),
    Case("vaults: {a: {kind: s3, bucket: b, account: c, prefix: /x/}, d: {kind: folder, path: /e}}\n", ""),
    Case(
      "vaults: {a: {bucket: b}}\n",
      "tagout.yaml:1:10: the vault \"a\" has no kind; write kind: s3, kind: folder or kind: rds"),
    Case("vaults: {a: {kind: ftp}}\n", "tagout.yaml:1:20: \"ftp\" is no kind; write one of folder, s3, rds"),
    Case(
      "vaults: {a: {kind: s3, bucket: b}}\n",
      "tagout.yaml:1:10: the vault \"a\" of kind s3 has no account; write it"),
    Case(
      "vaults: {a: {kind: rds, account: b, key: k, subnet-group: s, security-groups: [g], instance-class: c}}\n", ""),
    Case(
      "vaults: {a: {kind: rds, account: b}}\n",
      "tagout.yaml:1:10: the vault \"a\" of kind rds has no key; write it"),
    Case("approvals: {mode: solo}\n", "", kind: .machine),
    Case(
      "approvals: {mode: solo}\n", "tagout.yaml:1:13: mode: solo stands in the machine's policy alone; take it out here"
    ),
    Case("approvals: {count: many}\n", "tagout.yaml:1:20: \"many\" is no number for count; write one from 1 to 20"),
    Case(
      "approvals: {count: 2, people: a}\n",
      "tagout.yaml:1:12: 2 people must approve and 1 are named; name more, or lower count"),
    Case(
      "approvals: {mode: solo, count: 2}\n",
      "policy.yaml:1:12: one person approves in mode solo, not 2; take count out, or write mode: team", kind: .machine),
    Case(
      "approvals: {expires: 1h, cooling-off: 1h}\n",
      "tagout.yaml:1:12: an approval would expire (1h) before its wait is over (1h); make expires longer"),
    Case("approvals: {freeze: [{name: a}]}\n", "tagout.yaml:1:22: a freeze begins and ends; add from: and to:"),
    Case(
      "approvals: {freeze: [{from: 2026-01-02, to: 2026-01-01}]}\n",
      "tagout.yaml:1:45: the freeze ends before it begins; put the later time at to:"),
    Case(
      "approvals: {freeze: [{from: 2026-02-30, to: soon}]}\n",
      "tagout.yaml:1:29: \"2026-02-30\" is no time; write it like 2026-11-27T00:00:00Z, or add days:"),
    Case(
      "approvals: {freeze: [{days: [fri, someday], from: \"16\", to: \"24:00\"}]}\n",
      """
      tagout.yaml:1:35: "someday" is no day; write one of mon, tue, wed, thu, fri, sat, sun
      tagout.yaml:1:51: "16" is no time of day; write it in quotes like "16:30" (UTC)
      """),
  ]

  @Test(
    "Each mistake is told with its place and what to do", arguments: files + environments + protected + rules + others)
  func tells(row: Case) throws {
    #expect(try PolicyReading.problems(row.yaml, row.kind) == row.problems)
  }

  @Test("All mistakes are told at once, in the order of the file")
  func tellsAll() throws {
    let yaml = "rules:\n  - {code: a, verdict: x}\nprotect: []\nfoo: 1\n"
    let lines = try PolicyReading.problems(yaml).split(separator: "\n").map { $0.prefix(16) }
    #expect(lines == ["tagout.yaml:2:24", "tagout.yaml:3:10", "tagout.yaml:4:1:"])
  }

  @Test("A hook tells the first mistake in one line, and how many more there are")
  func tellsOne() throws {
    do {
      _ = try PolicyReading.file("protect: []\nfoo: 1\n")
      Issue.record("it was taken")
    } catch let error as PolicyError {
      #expect(
        error.sentence
          == "tagout.yaml:1:10: protect is an empty list; name something, or take it out (and 1 more: run `tagout policy show`)"
      )
    }
  }
}
