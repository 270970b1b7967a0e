import CommandEffects
import Testing
import Vocabulary

/// What may run is read: no branch counts as dead that bash may take.
@Suite struct DoubtTests {
  /// Whether the text is not let through in a folder whose `deploy.sh` destroys.
  private func isHeld(_ text: String) -> Bool {
    var walk = Walk()
    let (path, bytes) = ("/work/infra/deploy.sh", Array("terraform destroy -auto-approve\n".utf8))
    walk.facts[.beginning(path: path, count: 512)] = .contents(bytes)
    walk.facts[.contents(path: path, bound: 256 * 1_024)] = .contents(bytes)
    return walk.inspection(of: text).findings.contains { $0.severity > .warning }
  }

  @Test("What leaves a loop, function or shell ends only what it can leave", arguments: DoubtCases.leaving)
  func leaving(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test("A builtin that may fail may fail", arguments: DoubtCases.failing)
  func failing(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test("A file holds what was written where that ran for certain", arguments: DoubtCases.files)
  func files(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test("What the shell sets itself is not unset", arguments: DoubtCases.shellNames)
  func shellNames(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test("Options that change what matches are followed", arguments: DoubtCases.matching)
  func matching(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test("What branches leave behind is what either left", arguments: DoubtCases.branches)
  func branches(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test("Whatever a text runs is found", arguments: DoubtCases.others)
  func others(text: String) {
    #expect(isHeld(text), "\(text)")
  }

  @Test(
    "What cannot run passes",
    arguments: [
      "false && terraform destroy", "true || terraform destroy", "exit 0; terraform destroy",
      "f() { return 0; terraform destroy; }; f", "for i in 1; do break; terraform destroy; done",
      "x=dev; [ $x = prod ] && terraform destroy", "[[ dev == prod* ]] && terraform destroy",
      "case dev in prod) terraform destroy;; esac", "if [ 1 -eq 2 ]; then terraform destroy; fi",
      "f() { terraform destroy; }; g() { ls; }; g", "echo hi || terraform destroy", "x=1 || terraform destroy",
      "export A=b || terraform destroy", "((0)) && terraform destroy", "while false; do terraform destroy; done",
      "[ -n \"$NO_SUCH_NAME\" ] && terraform destroy", "for i in; do terraform destroy; done",
      "cat > x.sh <<'E'\nterraform plan\nE\nbash x.sh", "[ -f .env ] && . ./.env; terraform plan",
      "cd app || exit 1; terraform plan", "mkdir -p out && cat > out/x.sh <<'E'\nls\nE\nbash out/x.sh",
      "terraform validate && echo ok || echo bad", "trap 'rm -f /tmp/x.$$' EXIT; ls",
      "alias ll='ls -l'; ll", "set -euo pipefail; cd app; terraform plan -out tf.plan",
    ])
  func passes(text: String) {
    #expect(Walk().codes(of: text) == [], "\(text)")
  }
}
