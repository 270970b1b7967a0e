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

  @Test(
    "The forms that only another shell has are followed",
    arguments: [
      "fish -c 'function f --argument-names v; terraform $v; end; f destroy'",
      "fish -c 'function f -d what -a v w; terraform $w; end; f x destroy'",
      "zsh -c 'a=(terraform destroy); $a -auto-approve'", "zsh -c 'ls; - terraform destroy'",
      "zsh -c 'a=(destroy -auto-approve); terraform $a'", "pwsh -c 'Invoke-Expression \"terraform destroy\"'",
      "pwsh -c 'iex \"terraform destroy\"'", "pwsh -c '$x = \"destroy\"; terraform $x -auto-approve'",
      "powershell -Command '$verb=\"destroy\"; ls; terraform $verb'",
      "cmd /c \"@terraform destroy -auto-approve\"", "cmd /c \"t^erraform destroy -auto-approve\"",
      "cmd /c \"dir & @terraform destroy\"",
    ])
  func findsForms(command: String) {
    #expect(Walk().codes(of: command).contains("terraform.destroy"), "\(command)")
  }

  @Test(
    "What the shells of Windows remove is found under each of its names",
    arguments: [
      "pwsh -c 'del C:\\data -Recurse -Force'", "pwsh -c 'rmdir C:\\data -Recurse'",
      "pwsh -c 'ERASE -Recurse C:\\data'",
      "pwsh -c 'rd C:/data -r -fo'", "pwsh -c 'remove-item C:\\data -Recurse'", "cmd /c rmdir /s /q C:\\Users\\ann",
      "cmd /c rd /s /q C:\\Users\\ann",
    ])
  func findsRemovals(command: String) {
    #expect(!Walk().codes(of: command).isEmpty, "\(command)")
  }

  @Test(
    "What the shells of Windows only say passes",
    arguments: [
      "pwsh -c 'Write-Host terraform destroy'", "pwsh -c 'Write-Output \"terraform destroy\"'",
      "pwsh -c 'Select-String destroy main.tf'", "pwsh -c '$x = \"plan\"; terraform $x'",
      "cmd /c echo terraform destroy",
      "pwsh -c 'del ./build -Recurse -WhatIf'",
    ])
  func passesWindows(command: String) {
    #expect(Walk().codes(of: command) == [], "\(command)")
  }
}
