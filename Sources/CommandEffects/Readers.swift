/// Programs that are known not to run their arguments.
enum Readers {
  /// Whether a program only reads the files it is given.
  static func onlyRead(_ name: String) -> Bool {
    switch name {
    case "cat", "ls", "grep", "egrep", "fgrep", "rg", "ag", "less", "more", "head", "tail", "wc", "file", "stat", "du",
      "df",
      "diff", "cmp", "md5sum", "sha1sum", "sha256sum", "strings", "xxd", "od", "hexdump", "jq", "yq", "which",
      "whereis",
      "type", "man", "info", "echo", "printf", "test", "[", "realpath", "readlink", "basename", "dirname", "bat",
      "tree",
      "sort", "uniq", "cut", "awk", "column", "nl", "tac", "rev", "fold", "cksum", "b2sum", "terraform", "tofu",
      "infracost", "Write-Host", "Write-Output", "Write-Error", "Write-Warning", "Write-Verbose", "Select-String",
      "Get-Content", "Get-ChildItem", "Get-Command", "Get-Help", "Test-Path",
      "checkov", "tfsec", "tflint", "conftest", "tagout":
      true
    default: false
    }
  }

  /// Whether a program takes names and texts, not programs: version control, packages, folders.
  static func takeText(_ name: String) -> Bool {
    switch name {
    case "git", "gh", "glab", "hub", "apt", "apt-get", "apk", "brew", "dnf", "yum", "pacman", "snap", "pip", "pip3",
      "npm",
      "pnpm", "yarn", "cargo", "go", "mkdir", "touch", "ln", "cp", "mv", "rm", "chmod", "chown", "sed", "vim", "vi",
      "nano",
      "emacs", "code", "tar", "zip", "unzip", "curl", "wget", "rsync", "scp", "mkdocs", "pre-commit", "tfenv",
      "tfswitch",
      "say", "notify-send", "logger", "tldr", "cheat", "apropos", "find", "fd", "locate", "kill", "pkill", "pgrep",
      "killall",
      "ps", "pidof", "systemctl", "service", "journalctl", "adduser", "useradd", "groupadd", "tee",
      "ack",
      "asdf", "mise", "complete", "alias", "set", "export", "unset":
      true
    default: false
    }
  }
}
