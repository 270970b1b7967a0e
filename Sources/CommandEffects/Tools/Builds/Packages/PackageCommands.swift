/// The commands of the package managers of JavaScript that are no scripts.
enum PackageCommands {
  /// The scripts of the package itself that a command runs by the way (npm's manual, "Life Cycle Scripts").
  static func lifecycle(_ verb: String) -> [String] {
    switch verb {
    case "install", "i", "in", "ins", "add", "ci", "clean-install", "install-test", "it":
      ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"]
    case "publish": ["prepublishOnly", "prepack", "prepare", "postpack", "publish", "postpublish"]
    case "pack": ["prepack", "prepare", "postpack"]
    case "version": ["preversion", "version", "postversion"]
    default: []
    }
  }

  /// Whether a word is a command of `pnpm`, `yarn` or `bun`, which would not look for a script of that name.
  static func areOwn(_ verb: String, of name: String) -> Bool {
    switch verb {
    case "exec", "dlx", "create", "init", "remove", "rm", "uninstall", "un", "update", "up", "upgrade", "outdated",
      "audit", "why", "list", "ls", "link", "unlink", "config", "cache", "store", "login", "logout", "whoami", "info",
      "view", "node", "bin", "help", "env", "patch", "patch-commit", "rebuild", "dedupe", "import", "setup", "server",
      "workspace", "workspaces", "global", "plugin", "set", "npm", "policies", "prune", "fetch", "pm", "repl",
      "licenses",
      "constraints", "explain", "autoclean", "check", "generate-lock-entry", "owner", "tag", "team", "versions",
      "unplug",
      "search", "stage":
      true
    case "build", "x": name == "bun"
    case "deploy": name == "pnpm"
    default: verb.contains(".") || verb.contains("/")
    }
  }
}
