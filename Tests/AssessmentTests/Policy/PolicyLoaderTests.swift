import Assessment
import Decision
import Host
import Testing
import Vocabulary

@Suite("A policy out of files")
struct PolicyLoaderTests {
  private func text(_ yaml: String, isProject: Bool, digest: String = "") throws -> PolicyText {
    PolicyText(
      path: isProject ? "/p/tagout.yaml" : "/etc/tagout/policy.yaml",
      name: isProject ? "tagout.yaml" : "/etc/tagout/policy.yaml", isProject: isProject, digest: digest,
      content: .documents(try YAMLReader.read(Array(yaml.utf8))))
  }

  @Test("No file is the built-in policy")
  func builtIn() throws {
    #expect(try PolicyLoader.policy(from: []) == .builtIn)
  }

  @Test("A project may loosen when exactly its digest is accepted")
  func accepts() throws {
    let digest = String(repeating: "ab", count: 32)
    let machine = try text("accepted: [sha256:\(digest)]", isProject: false, digest: "m")
    for (own, expected) in [(digest, true), (String(digest.dropLast()) + "c", false), ("m", false)] {
      let policy = try PolicyLoader.policy(from: [machine, text("protect: a", isProject: true, digest: own)])
      #expect(policy.layers.map(\.mayLoosen) == [true, expected])
    }
    let alone = try PolicyLoader.policy(from: [text("protect: a", isProject: true, digest: digest)])
    #expect(alone.layers.map(\.mayLoosen) == [false])
  }

  @Test("A project's rules may speak of the machine's environments")
  func knowsEnvironments() throws {
    let machine = try text("environments: {shop: {tier: production, workspace: blue}}", isProject: false)
    let project = try text("rules: [{environment: shop, verdict: deny}]", isProject: true)
    #expect(try PolicyLoader.policy(from: [machine, project]).layers.count == 2)
    #expect(throws: PolicyError.self) { try PolicyLoader.policy(from: [project]) }
  }

  @Test("A file that cannot be read is told with its place")
  func tellsUnreadable() throws {
    var unreadable = try text("", isProject: true)
    unreadable.content = .unreadable("did not find expected key; mend the YAML", LocatedValue.Place(line: 4, column: 2))
    do {
      _ = try PolicyLoader.policy(from: [unreadable])
      Issue.record("it was taken")
    } catch {
      #expect(error.description == "tagout.yaml:4:2: did not find expected key; mend the YAML")
    }
  }

  @Test("The summary tells each file, line and origin, and what nothing enforces")
  func summary() throws {
    let yaml = """
      environments: {play: {tier: development, workspace: play-*}}
      rules: [{code: a.*, verdict: allow, reason: because}]
      datasets: {orders: {rpo: 5m}}
      approvals: {count: 2}
      """
    let texts = [try text(yaml, isProject: true, digest: "ff")]
    let summary = PolicySummary(try PolicyLoader.policy(from: texts), of: texts)
    let lines = summary.sections.flatMap { section in
      [section.name + (section.note.map { " (\($0))" } ?? "")] + section.lines.map { "\($0.text) | \($0.origin)" }
    }
    #expect(
      lines == [
        "files", "/p/tagout.yaml  a project's, not accepted: may only tighten | sha256:ff",
        "the built-in table, where no file says otherwise | docs/rules.md",
        "environments", "play (development): workspace play-*  (only raises until accepted) | tagout.yaml:1",
        "rules", "code a.* → allow  (where that asks for more)  because | tagout.yaml:2",
        "datasets (the server's policy asks for proven restore points of them; `tagout backup` and `drill` make those)",
        "orders: rpo 5m | tagout.yaml:3",
        "approvals (the server's policy enforces them; without a server what asks for an approval stays held)",
        "count 2 | tagout.yaml:4",
      ])
  }
}
