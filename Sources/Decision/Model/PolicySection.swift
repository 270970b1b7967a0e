/// The names that may stand in a policy file, section by section: what the decoder takes, and the schema shows.
package enum PolicySection {
  package static let machine = ["accepted", "approvals", "datasets", "environments", "protect", "rules", "version"]
  package static let project = ["approvals", "datasets", "environments", "protect", "rules", "version"]
  /// Besides the kinds of signs.
  package static let environment = ["tier"]
  package static let dataset = [
    "accounts", "assertions", "drill-interval", "engine", "resources", "rpo", "rto", "source", "vaults",
  ]
  package static let approvals = [
    "break-glass", "cooling-off", "count", "expires", "freeze", "mode", "people",
  ]
  package static let breakGlass = ["expires", "people"]
  package static let freeze = ["days", "from", "name", "to"]
  package static let rule = [
    "actor", "code", "effect", "environment", "instead", "reason", "resource", "tests", "tool", "verdict",
  ]
  /// Those of a rule that say when it holds; at least one must.
  package static let conditions = ["actor", "code", "effect", "environment", "resource", "tool"]
  package static let test = ["actor", "command", "cwd", "env", "files", "tool", "verdict"]
  /// Words of a verdict; `approval` takes a number behind it, `cooling-off` a duration.
  package static let verdicts = [
    "allow", "approval", "confirm", "cooling-off", "deny", "restore-point", "saved-plan",
  ]
}
