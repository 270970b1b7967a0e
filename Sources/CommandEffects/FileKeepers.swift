/// Which programs leave the files as they are that they are given, and which write files that they do not name.
enum FileKeepers {
  /// Whether a program leaves another text in none of the files that it is given.
  static func keep(_ name: String, _ arguments: [ArgumentWord]) -> Bool {
    if Wrappers.isShell(name) { return true }
    switch name {
    case "chmod", "chown", "chgrp", "touch", "mkdir", "shellcheck", "bash", "source", ".", "exec", "command", "sudo",
      "doas", "env", "nohup", "time", "timeout", "nice", "xargs", "psql", "mysql", "mariadb", "sqlite3", "mongosh",
      "mongo", "redis-cli", "sqlcmd", "tee", "cp", "mv", "ln", "install", "cd", "python", "python3", "node", "scp":
      return true
    case "sed", "gsed", "perl", "ruby":
      return !arguments.contains { word in
        word.literal == nil || word.knownPrefix.hasPrefix("--in-place")
          || word.knownPrefix.hasPrefix("-") && !word.knownPrefix.hasPrefix("--") && word.knownPrefix.contains("i")
      }
    case "git": return !rewritesWorktree(arguments)
    default:
      return Tools.reader(for: name) != nil && !arguments.contains { fetches($0.literal) }
    }
  }

  /// Whether a program writes files whose names are not among its words.
  static func unpacks(_ name: String, _ arguments: [ArgumentWord]) -> Bool {
    switch name {
    case "tar", "bsdtar", "gtar", "unzip", "7z", "cpio", "patch", "rsync", "unar", "ar", "sponge": true
    case "git": rewritesWorktree(arguments)
    default: false
    }
  }

  private static func rewritesWorktree(_ arguments: [ArgumentWord]) -> Bool {
    arguments.contains { word in
      switch word.literal {
      case "checkout", "restore", "stash", "pull", "reset", "merge", "rebase", "switch", "apply", "am", "cherry-pick",
        "revert", "clean", "mv", "rm", "clone", "read-tree", "checkout-index", "worktree", "submodule", nil:
        true
      default: false
      }
    }
  }

  private static func fetches(_ word: String?) -> Bool {
    switch word {
    case "cp", "sync", "mv", "get-object", "download", "download-batch", "copy", "rsync", nil: true
    default: false
    }
  }
}
