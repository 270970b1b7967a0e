import Assessment
import CommandEffects
import Decision
import Testing
import Vocabulary

@Suite("What is asked of tagout itself")
struct GuardCommandTests {
  private func verdict(_ command: String, _ kind: Asker.Kind = .agent) -> Verdict {
    Assessor(asker: Asker(kind)).assess(.command(command, in: "/srv/app", environment: [:])) { _ in .missing }.verdict
  }

  @Test(
    "An agent may not loosen the guard, make it forget, or take it away",
    arguments: [
      "tagout policy accept", "tagout policy accept --json tagout.yaml", "/usr/local/bin/tagout policy accept",
      "tagout check plan --adopt tfplan", "yes | tagout policy accept", "script -qec 'tagout policy accept' /dev/null",
      "script -q -c'tagout policy accept'", "script --command 'tagout policy accept'",
      "script -O log -q /dev/null tagout policy accept", "script -q /dev/null -- tagout policy accept",
      "echo 'tagout policy accept' | script -q log",
      "sudo tagout policy --json accept",
      "tagout uninstall claude-code", "tagout session forget", "bash -c 'tagout session forget --all'",
      "env -u CLAUDECODE tagout policy accept", "x=accept; tagout policy $x",
      "tagout token create --data /var/lib/tagout --role runner --name r",
      "sudo -u tagout tagout person add eve --ssh-key eve.pub --data /var/lib/tagout",
      "tagout person invite --data d", "tagout person remove ada --data d",
      "tagout workspace set shop --tier development --data d", "tagout init --yes --force",
    ])
  func refusesAgents(command: String) {
    #expect(verdict(command).word == "deny", "\(verdict(command))")
    #expect(verdict(command, .person).word == "allow")
  }

  @Test("What cannot be told holds", arguments: ["tagout policy $(curl x)", "tagout $VERB"])
  func holdsUnresolved(command: String) {
    let variables = Assessor().assess(
      .command(text: Array(command.utf8), directory: .known("/srv"), variables: .init(isComplete: false))
    ) { _ in .missing }
    #expect(variables.verdict.word == "hold")
  }

  @Test(
    "Reads and everything else of tagout pass",
    arguments: [
      "tagout policy show", "tagout policy test tagout.yaml", "tagout policy accept --help", "tagout session show",
      "tagout check command -- 'terraform destroy'", "tagout explain -- 'tagout policy accept'", "tagout",
      "tagout ledger verify", "eval \"$(tagout shell-init bash)\"", "script -q log", "script -c 'make build' log",
      "tagout doctor", "tagout --version", "tagout token list --data d", "tagout workspace show shop --data d",
      "tagout person list --data d", "tagout token revoke token-1 --data d", "tagout token create --help",
      "grep 'tagout policy accept' README.md",
    ])
  func passesOthers(command: String) {
    #expect(verdict(command).word == "allow", "\(verdict(command))")
  }
}
