/// An option that Terragrunt keeps for itself, by its name of today or with the old prefix `terragrunt-`.
struct TerragruntOption: Sendable {
  /// Without dashes and without the old prefix.
  let name: String
  /// Whether the next word is its value when no `=` joins one to it.
  let takesValue: Bool

  /// - Returns: nil for an option that is handed to Terraform.
  init?(_ option: String) {
    let isOld = option.hasPrefix("terragrunt-")
    name = isOld ? String(option.dropFirst(11)) : option
    if TerragruntOption.valued.contains(name) {
      takesValue = true
    } else if isOld || TerragruntOption.flags.contains(name) {
      takesValue = false
    } else {
      return nil
    }
  }

  private static let valued: Set<String> = [
    "working-dir", "config", "log-level", "log-format", "log-custom-format", "source", "source-map", "download-dir",
    "iam-role", "iam-assume-role", "iam-assume-role-duration", "iam-assume-role-session-name", "iam-session-name",
    "iam-web-identity-token", "iam-assume-role-web-identity-token", "parallelism", "queue-exclude-dir",
    "queue-include-dir", "queue-excludes-file", "queue-include-units-reading", "queue-strict-include", "include-dir",
    "exclude-dir", "excludes-file", "modules-that-include", "units-that-include", "tf-path", "tfpath", "out-dir",
    "json-out-dir", "provider-cache-dir", "provider-cache-hostname", "provider-cache-port", "provider-cache-token",
    "provider-cache-registry-names", "auth-provider-cmd", "feature", "experiment", "strict-control", "report-file",
    "report-format", "report-schema-file", "filter", "filters-file", "hclfmt-file", "hclfmt-exclude-dir",
    "override-attr", "json-out", "inputs-json", "graph-root",
  ]

  private static let flags: Set<String> = [
    "all", "a", "graph", "non-interactive", "no-auto-init", "no-auto-retry", "no-auto-approve", "no-color", "debug",
    "inputs-debug", "source-update", "ignore-dependency-errors", "queue-ignore-errors", "queue-ignore-dag-order",
    "queue-include-external", "queue-exclude-external", "tf-forward-stdout", "forward-tf-stdout",
    "no-destroy-dependencies-check",
    "destroy-dependencies-check", "fail-on-state-bucket-creation", "disable-bucket-update",
    "disable-command-validation",
    "backend-bootstrap", "backend-require-bootstrap", "provider-cache", "strict-mode", "experiment-mode", "log-disable",
    "log-show-abs-paths", "use-partial-parse-config-cache", "dependency-fetch-output-from-state", "no-stack-generate",
    "summary-disable", "summary-per-unit", "no-tips", "units-that-include-all", "no-cas",
  ]
}
