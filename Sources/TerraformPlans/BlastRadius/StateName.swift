import Vocabulary

/// Where a state lies, in a few words without secrets, e.g. `s3 acme-state/prod.tfstate`.
enum StateName {
  /// The settings of each backend that name the place, in their order (the pages of each backend in Terraform's manual).
  private static let settings: [String: [String]] = [
    "s3": ["bucket", "key"], "gcs": ["bucket", "prefix"],
    "azurerm": ["storage_account_name", "container_name", "key"], "oss": ["bucket", "prefix", "key"],
    "cos": ["bucket", "prefix", "key"], "oci": ["namespace", "bucket", "key"], "consul": ["path"],
    "kubernetes": ["namespace", "secret_suffix"], "local": ["path"], "pg": ["schema_name"],
    "remote": ["hostname", "organization"], "cloud": ["hostname", "organization"],
  ]

  /// The place that a backend's settings name, and the workspace unless it is the default one.
  static func name(of backend: PlanBackend) -> String {
    var parts = (settings[backend.type] ?? []).compactMap { backend.configuration[$0]?.text }.filter { !$0.isEmpty }
    if backend.type == "http", let address = backend.configuration["address"]?.text { parts = [bare(address)] }
    if backend.type == "local", parts.isEmpty { parts = ["terraform.tfstate"] }
    let place = parts.isEmpty ? backend.type : "\(backend.type) \(ObjectName.shown(parts.joined(separator: "/")))"
    let isDefault = backend.workspace.isEmpty || backend.workspace == "default"
    return isDefault ? place : "\(place), workspace \(ObjectName.shown(backend.workspace))"
  }

  /// An address without user, password and query, which may be secrets.
  private static func bare(_ address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = path.firstRange(of: "://") else { return String(path) }
    let rest = path[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    let bareHost = host.lastIndex(of: "@").map { host[host.index(after: $0)...] } ?? host
    return String(bareHost + rest.dropFirst(host.count))
  }
}
