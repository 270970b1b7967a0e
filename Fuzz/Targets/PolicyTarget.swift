import Assessment
import Decision
import Host
import Vocabulary

/// A policy file: read or refused with a place, never more than its bound of problems; what is read judges, shows itself
/// and tests itself, and a project that was not accepted never lets more pass than the built-in table.
enum PolicyTarget: FuzzTarget {
  static let name = "policy"
  static let seeds = texts([
    "version: 1\nenvironments:\n  live: {tier: production, workspace: [blue, \"l*\"]}\n  staging: {path: /srv}\n",
    "protect: \"*-ledger\"\nrules:\n  - code: terraform.*\n    environment: [production, unknown]\n    verdict: [saved-plan, approval 2]\n    reason: a\n    tests: [{command: terraform apply, env: {A: b}, files: {a: b}, verdict: hold}]\n",
    "rules: [{effect: [destroy, read], resource: \"*\", actor: agent, tool: Bash, verdict: allow}, {code: \"*\", verdict: cooling-off 5m}]",
    "datasets: {a: {rpo: 5m, rto: 1h30m, engine: rds, assertions: [select 1]}, b: ~}\napprovals: {mode: team, people: [a, b], count: 2, expires: 4h, freeze: [{days: fri, from: \"16:00\", to: \"24:00\"}, {from: 2026-01-01, to: 2026-02-01T00:00:00+01:00}], break-glass: {people: a}}",
    "rules: &a\n  - &b {code: x, verdict: deny}\n  - *b\nprotect: *a\n", "? [a]\n: b\n---\n- c\n",
  ])

  static func run(_ bytes: [UInt8]) {
    guard case .documents(let documents) = FactReader.yaml(bytes) else { return }
    for kind in [PolicyFile.Kind.project, .machine] {
      do throws(PolicyError) {
        check(try PolicyDecoder.decode(documents, kind: kind, name: "tagout.yaml"))
      } catch {
        precondition(
          !error.problems.isEmpty && error.problems.count <= 50, "a refusal without problems, or with too many")
        precondition(!error.sentence.isEmpty)
      }
    }
  }

  private static func check(_ file: PolicyFile) {
    let layer = PolicyLayer(file: file, mayLoosen: false, digest: "")
    let policy = Policy(layers: [layer])
    for decision in Judgement.decisions(on: [finding], by: policy) where decision.finding.code == finding.code {
      let before = Policy.builtIn.ruling(for: finding)
      precondition(!decision.ruling.isLooser(than: before), "a project that was not accepted loosened")
    }
    _ = PolicyLoosening.all(in: file, over: .builtIn)
    _ = PolicySummary(policy, of: [])
    // Commands are judged by a target of their own; here a few are enough.
    guard file.rules.reduce(0, { $0 + $1.tests.reduce(0) { $0 + $1.commands.count } }) < 8 else { return }
    let run = PolicyTestRun(of: file, yaml: FactReader.yaml)
    precondition(run.passed <= run.outcomes.count)
  }

  private static let finding = Finding(
    "terraform.destroy", .critical, "destroys", evidence: .whole,
    environment: Environment(
      name: nil, tier: .staging, evidence: "a fuzzer",
      signs: [EnvironmentSign(.workspace, "blue", from: "a"), EnvironmentSign(.path, "/srv/a", from: "b")]))
}
