/// The commands of the package managers of JavaScript that are no scripts.
enum PackageCommands {
  /// Whether a program runs a package's program, as `npm exec` does.
  static func startsPrograms(_ name: String) -> Bool { name == "npx" || name == "bunx" || name == "pnpx" }

  /// Options that name the folder of the package.
  static let folders: Set<String> = ["--prefix", "-C", "--dir", "--cwd"]

  /// Options by which another package of the workspace is meant.
  static let elsewhere: Set<String> = [
    "-w", "--workspace", "--filter", "-F", "-ws", "--workspaces", "-r", "--recursive",
  ]

  /// Options whose value is text for a shell.
  static func texts(_ name: String) -> Set<String> {
    name == "npm" || name == "npx" ? ["-c", "--call"] : []
  }

  /// Whether an option takes the next word (from the help of each).
  static func takesValue(_ option: String, _ name: String) -> Bool {
    switch option {
    case "--prefix", "-C", "--dir", "--cwd", "--loglevel", "--registry", "--userconfig", "--globalconfig", "--cache",
      "--script-shell", "--reporter", "--filter", "-F", "--filter-prod", "--package", "--workspace-concurrency",
      "--network-timeout", "--use-yarnrc", "--modules-folder", "--cache-folder", "--env-file", "--config", "--include",
      "--exclude", "--jobs", "--shell", "--node-options":
      true
    case "-p": name != "pnpm" && name != "yarn"
    case "-c": name == "npm" || name == "npx" || name == "bun"
    case "--call": texts(name).contains(option)
    case "-w", "--workspace": name == "npm" || name == "npx"
    case "-j": name == "yarn"
    default: false
    }
  }

  /// The scripts that a command of its own runs: `npm test`, `yarn start`; nil for a word that is no such command.
  static func script(of verb: String, _ name: String) -> [String]? {
    switch verb {
    case "test", "t", "tst": name == "bun" ? nil : ["test"]
    case "start", "stop": [verb]
    case "restart": ["stop", "restart", "start"]
    default: nil
    }
  }

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
    case "build", "x", "test": name == "bun"
    case "deploy": name == "pnpm"
    default: verb.contains(".") || verb.contains("/")
    }
  }
}
