/// The names that may stand in a policy file, section by section: what the decoder takes, and the schema shows.
package enum PolicySection {
  /// Sections of a machine's file.
  package static let machine = [
    "accepted", "approvals", "datasets", "environments", "protect", "rules", "vaults", "version",
  ]
  /// Sections of a project's file.
  package static let project = ["approvals", "datasets", "environments", "protect", "rules", "vaults", "version"]
  /// Besides the kinds of signs.
  package static let environment = ["tier"]
  /// What can be said of a dataset.
  package static let dataset = [
    "accounts", "assertions", "drill-interval", "engine", "escrow", "hosts", "keep", "method", "resources", "rpo",
    "rto",
    "shrink", "source", "vaults",
  ]
  /// What can be said of a vault.
  package static let vault = [
    "account", "authority", "bucket", "drill-profile", "endpoint", "instance-class", "key", "kind", "path", "prefix",
    "profile", "region", "resources", "security-groups", "state", "subnet-group",
  ]
  /// What can be said of approvals.
  package static let approvals = [
    "break-glass", "cooling-off", "count", "expires", "freeze", "mode", "people",
  ]
  /// What can be said of break-glass.
  package static let breakGlass = ["expires", "people"]
  /// What can be said of a freeze window.
  package static let freeze = ["days", "from", "name", "to"]
  /// What can stand in a rule.
  package static let rule = [
    "actor", "code", "effect", "environment", "instead", "reason", "resource", "tests", "tool", "verdict",
  ]
  /// Those of a rule that say when it holds; at least one must.
  package static let conditions = ["actor", "code", "effect", "environment", "resource", "tool"]
  /// What can stand in a test beside a rule.
  package static let test = ["actor", "command", "cwd", "env", "files", "tool", "verdict"]
  /// Words of a verdict; `approval` takes a number behind it, `cooling-off` a duration.
  package static let verdicts = [
    "allow", "approval", "confirm", "cooling-off", "deny", "restore-point", "saved-plan",
  ]
}
