import CommandEffects
import Testing
import Vocabulary

/// Texts of zsh, fish and POSIX sh that clients hand on: the guarded tools in them are found.
@Suite struct OtherShellTests {
  @Test(
    "A destroy in another shell's text is found",
    arguments: [
      "zsh -c 'terraform destroy'", "zsh -lc 'cd infra && terraform destroy'", "zsh -c '=terraform destroy'",
      "zsh -c 'noglob terraform destroy'", "zsh -c 'x=(terraform destroy); $x[1] destroy; terraform destroy'",
      "fish -c 'terraform destroy'", "fish -c 'terraform plan; and terraform destroy'",
      "fish -c 'cd infra; or exit; terraform destroy'", "fish --command='terraform destroy'",
      "fish -c 'set -x TF_VAR_a 1; terraform destroy'", "fish -c 'set tool terraform; $tool destroy'",
      "fish -c 'for d in a b; terraform -chdir=$d destroy; end'", "fish -c 'if test -f x; terraform destroy; end'",
      "fish -c 'function f; terraform $argv; end; terraform destroy'", "fish -c 'terraform (echo destroy)'",
      "fish -c 'begin; terraform destroy; end'", "fish -c \"terraform 'destroy'\"", "echo 'terraform destroy' | fish",
      "fish -c 'not terraform destroy'", "dash -c 'terraform destroy'", "ksh -c 'terraform destroy'",
      "fish -c 'while true; terraform destroy; end'", "fish -c 'switch $x; case a; terraform destroy; end'",
      "fish -c 'echo a | cat; terraform destroy # now'", "fish -c 'if not test -f x; exit 1; end; terraform destroy'",
      "fish -c 'if a; echo b; else if c; terraform destroy; end'",
    ])
  func finds(command: String) {
    #expect(Walk().codes(of: command).contains("terraform.destroy"), "\(command)")
  }

  @Test(
    "What another shell only says or plans passes",
    arguments: [
      "fish -c 'echo terraform destroy'", "fish -c 'set -x A b; terraform plan'", "zsh -c 'terraform plan'",
      "fish -c 'for f in *.tf; terraform fmt $f; end'", "fish -c 'if test -f x; terraform plan; end'",
      "fish -c 'git status; and ls'", "fish -c 'echo (date)'", "fish --version",
    ])
  func passes(command: String) {
    #expect(Walk().codes(of: command) == [], "\(command)")
  }
}
