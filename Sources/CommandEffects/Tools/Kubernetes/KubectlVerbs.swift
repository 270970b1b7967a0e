/// What the commands of kubectl and oc do (kubectl 1.32, oc 4.18).
enum KubectlVerbs {
  /// What a command does.
  enum Kind: Sendable {
    /// Looks, or changes only files of this machine.
    case read
    case create
    /// Changes what is there in a way that can be taken back by the same means.
    case change
    case apply
    case replace
    case patch
    case mark
    case scale
    /// Goes back to an older version.
    case rollback
    case delete
    case drain
    case taint
    case chooseContext
    case setContext
    /// Runs a program in a container.
    case run
    /// Hands out a credential.
    case disclose
    case prune
    case chooseProject
  }

  static let grammar = CobraGrammar(
    commands: SortedRows(KubectlCommandRows.text),
    flags: [
      "--disable-compression", "--insecure-skip-tls-verify", "--match-server-version", "--warnings-as-errors", "-h",
      "--help", "--version",
    ],
    aliases: [
      "config/use": "config/use-context", "top/po": "top/pod", "top/pods": "top/pod", "top/no": "top/node",
      "top/nodes": "top/node", "auth/cani": "auth/can-i", "run-container": "run",
    ])

  /// The commands that only oc has, with their own options that take a value.
  static let openShiftGrammar: CobraGrammar = {
    var whole = grammar
    whole.more = SortedRows(openShiftRows)
    return whole
  }()

  /// Sorted as the made tables are.
  static let openShiftRows: StaticString = """
    adm +
    adm/cordon --selector -l
    adm/drain --grace-period --pod-selector --selector --timeout -l
    adm/inspect --dest-dir --since
    adm/must-gather --dest-dir --image
    adm/new-project --admin --description --display-name --node-selector
    adm/node-logs --role --unit -u
    adm/policy +
    adm/prune +
    adm/prune/builds --keep-complete --keep-failed --keep-younger-than
    adm/prune/deployments --keep-complete --keep-failed --keep-younger-than
    adm/prune/groups --sync-config
    adm/prune/images --keep-tag-revisions --keep-younger-than --registry-url
    adm/release +
    adm/taint --selector -l
    adm/top +
    adm/uncordon --selector -l
    adm/upgrade --to --to-image
    cancel-build --state
    debug --image
    expose --hostname --name --path --port
    extract --keys --to
    get-token -
    idle --resource-names-file
    image +
    import-image --from
    login --password --token --username -p -u
    logout -
    new-app --image --name --param -p
    new-build --image --name
    new-project --description --display-name
    observe --delete
    policy +
    process --filename --param --param-file -f -p
    project -
    projects -
    registry +
    rollback --to-version
    rsh --container --shell -c
    rsync --container --exclude --include --strategy -c
    secrets +
    serviceaccounts +
    start-build --commit --from-dir --from-file
    status --output -o
    tag --source
    whoami -
    """

  /// What a command does; nil when it is a group that only prints its help.
  static func kind(of path: String) -> Kind {
    switch path {
    case "apply", "apply/set-last-applied", "apply/edit-last-applied": .apply
    case "replace": .replace
    case "patch": .patch
    case "annotate", "label": .mark
    case "scale", "idle": .scale
    case "rollout/undo", "rollback": .rollback
    case "delete": .delete
    case "drain", "adm/drain": .drain
    case "taint", "adm/taint": .taint
    case "config/use-context": .chooseContext
    case "config/set-context", "config/set", "config/set-cluster", "config/rename-context": .setContext
    case "project", "new-project": .chooseProject
    case "exec", "run", "debug", "rsh": .run
    case "create/token", "get-token": .disclose
    case "edit", "autoscale", "expose", "set/env", "set/image", "set/resources", "set/selector", "set/serviceaccount",
      "set/subject", "set", "rollout/restart", "rollout/pause", "rollout/resume", "cordon", "uncordon",
      "auth/reconcile", "certificate/approve", "certificate/deny", "cp", "adm/cordon",
      "adm/uncordon", "adm/upgrade", "tag", "import-image", "start-build", "cancel-build", "rsync",
      "policy", "adm/policy", "secrets", "serviceaccounts", "observe":
      .change
    case "adm/prune", "adm/prune/images", "adm/prune/builds", "adm/prune/deployments", "adm/prune/groups": .prune
    default: path == "create" || path.hasPrefix("create/") || path.hasPrefix("new-") ? .create : .read
    }
  }

  /// Words by which plugins name what only looks: `kubectl argo rollouts get`, `kubectl cnpg status`.
  static func isReadingWord(_ word: String) -> Bool {
    switch word {
    case "get", "list", "ls", "status", "show", "describe", "version", "logs", "help", "top", "tree", "view", "check",
      "lint", "diff", "explain":
      true
    default: false
    }
  }

  /// Plugins that are widely used and only look, or only choose what the next command works on.
  static func isHarmlessPlugin(_ name: String) -> Bool {
    switch name {
    case "neat", "tree", "who-can", "whoami", "get-all", "stern", "tail", "lineage", "access-matrix", "access_matrix",
      "df-pv", "df_pv", "resource-capacity", "resource_capacity", "images", "ktop", "view-secret", "view_secret",
      "view-cert", "view-utilization", "view-allocations", "outdated", "deprecations", "score", "popeye", "kubent",
      "service-tree", "service_tree", "rbac-lookup", "rbac_lookup", "rbac-view", "rolesum", "explore", "fuzzy",
      "grep", "cost", "status", "blame", "history", "krew", "show", "graph", "np-viewer", "sick-pods", "pod-lens",
      "pod-dive", "ice", "count", "example", "oidc-login",
      "convert", "slice", "split-yaml",
      "ns", "ctx", "kail", "dig":
      true
    default: false
    }
  }
}
