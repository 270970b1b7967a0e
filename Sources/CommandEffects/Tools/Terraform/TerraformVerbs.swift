/// Terraform's and OpenTofu's subcommands and options (`commands.go` of both, Terraform 1.5 to 1.14, OpenTofu 1.6 to 1.10).
enum TerraformVerbs {
  /// What a subcommand does.
  enum Kind: Sendable {
    /// Looks, or changes only files of the working copy.
    case read
    /// Looks, and may write a plan.
    case plan
    case apply
    case destroy
    case initialise
    case stateRemove
    case stateMove
    case statePush
    case replaceProvider
    case importObject
    case taint
    case refresh
    case breakLock
    case deleteWorkspace
  }

  /// The subcommands that have subcommands of their own.
  static let groups: [String: Set<String>] = [
    "state": ["list", "mv", "move", "rm", "remove", "pull", "push", "replace-provider", "show", "identities"],
    "workspace": ["list", "select", "new", "delete", "show"],
    "env": ["list", "select", "new", "delete"],
    "providers": ["lock", "mirror", "schema"],
    "metadata": ["functions"],
  ]

  /// What a subcommand does, or nil when it is not known.
  static func kind(of verb: String) -> Kind? {
    switch verb {
    case "console", "fmt", "get", "graph", "login", "logout", "metadata functions", "modules", "output", "providers",
      "providers lock", "providers mirror", "providers schema", "query", "show", "state", "state identities",
      "state list",
      "state pull", "state show", "test", "untaint", "validate", "version", "workspace", "workspace list",
      "workspace new",
      "workspace select", "workspace show", "env", "env list", "env new", "env select", "metadata":
      .read
    case "plan": .plan
    case "apply": .apply
    case "destroy": .destroy
    case "init": .initialise
    case "state rm", "state remove": .stateRemove
    case "state mv", "state move": .stateMove
    case "state push": .statePush
    case "state replace-provider": .replaceProvider
    case "import": .importObject
    case "taint": .taint
    case "refresh": .refresh
    case "force-unlock": .breakLock
    case "workspace delete", "env delete": .deleteWorkspace
    default: nil
    }
  }

  /// The options that take the next word as their value when they have none behind `=`.
  static let optionsWithValue: Set<String> = [
    "target", "target-file", "exclude", "exclude-file", "replace", "invoke", "var", "var-file", "parallelism", "state",
    "state-out", "backup", "backup-out", "out", "lock-timeout", "backend-config", "plugin-dir", "lockfile",
    "from-module",
    "generate-config-out", "config", "filter", "test-directory", "plan", "type", "id", "platform", "net-mirror",
    "fs-mirror",
    "chdir", "junit-xml", "module-depth", "provider",
  ]
}
