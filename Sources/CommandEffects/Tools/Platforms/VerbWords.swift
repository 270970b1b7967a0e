/// The words that tools have for what they do: the same few in hundreds of tools.
enum VerbWords {
  /// What a word means where a verb stands; nil for one that is no verb.
  ///
  /// `isSure` is false for words that name things as often: `run`, `deploy`, `log`.
  static func effect(of word: String) -> (effect: PlatformEffect, isSure: Bool)? {
    if let effect = sure(word) { return (effect, true) }
    return unsure(word).map { ($0, false) }
  }

  private static func sure(_ word: String) -> PlatformEffect? {
    switch word {
    case "list", "ls", "get", "describe", "show", "view", "info", "status", "search", "whoami", "version", "versions",
      "help", "inspect", "read", "stat", "exists", "validate", "lint", "preview", "diff", "download", "ping", "tail",
      "check", "verify", "explain", "ll", "la", "lsl", "lsd", "cat", "du", "tree", "head", "count", "size",
      "completion", "doctor", "details", "summary", "fetch", "retrieve", "scan", "watch", "wait", "describe-all",
      "lookup", "browse", "open", "print", "query", "find":
      .read
    case "delete", "destroy", "remove", "rm", "del", "purge", "drop", "terminate", "erase", "wipe", "rmdir", "rb",
      "uninstall", "undeploy", "unregister", "deregister", "decommission", "teardown", "nuke", "prune", "forget",
      "truncate", "flush", "flushall", "clear", "empty", "expunge", "deprovision", "unset", "unlink", "obliterate",
      "deletefile", "deleted", "trash", "kill", "cancel", "abandon", "expire", "discard", "dropdb":
      .destroy
    case "isolate": .destroy
    case "reset", "revoke", "disable", "detach", "unlock", "suspend", "unprotect", "archive", "deactivate",
      "remove-all",
      "reinstall", "rebuild", "rollback", "restore", "revert", "overwrite", "replace", "failover", "promote":
      .update
    case "create", "add", "new", "init", "register", "install", "provision", "generate", "clone", "fork",
      "invite", "enroll", "allocate", "launch":
      .create
    case "update", "set", "edit", "modify", "patch", "put", "apply", "scale", "resize", "restart", "reboot", "stop",
      "start", "upgrade", "rename", "move", "enable", "attach", "configure", "write", "migrate", "sync", "push",
      "upload", "assign", "grant", "pause", "resume", "redeploy", "publish", "rotate", "roll", "import", "drain",
      "unseal", "step-down", "unpublish", "close", "activate", "transfer", "cordon", "halt", "shutdown":
      .update
    default: nil
    }
  }

  private static func unsure(_ word: String) -> PlatformEffect? {
    switch word {
    case "issue", "take": .create
    case "logs", "log", "events", "metrics", "history", "ps", "top", "plan", "export", "backup", "snapshot", "dump",
      "copy", "cp", "cmp", "test", "config", "auth", "login", "logout", "env", "console", "dashboard", "docs", "dev",
      "local", "serve", "proxy", "connect", "shell", "ssh", "exec", "run", "build", "package", "format", "fmt",
      "select",
      "use", "switch", "link", "tunnel", "forward", "invoke", "call", "trigger", "retry", "monitor", "audit", "server",
      "report", "agent", "start-dev", "await", "bench", "benchmark", "eval", "checkout", "checks",
      "develop", "sample", "play", "stats", "usage", "regions", "sizes":
      .read
    case "deploy", "up", "down", "release", "mirror", "mv", "send", "merge", "approve", "tag", "label", "change",
      "execute", "ack", "comment", "review", "ready", "reopen", "pin", "unpin", "rerun", "star", "follow":
      .update
    default: nil
    }
  }
}
