import Vocabulary

/// Which things can be one and the same although two tools name them differently.
enum TargetFamily: Sendable, Hashable {
  /// What a cloud's tools, Terraform and the like look after.
  case infrastructure
  case database
  case kubernetes
  case docker
  case files
  case git

  /// Types of files, as effects name them.
  private static let fileTypes: Set<String> = ["file", "folder", "device", "repository", "database files", "backup"]

  /// Types of Kubernetes objects, as effects name them.
  private static let objects: Set<String> = [
    "config map", "container", "cron job", "custom resource definition", "daemon set", "deployment", "ingress", "job",
    "namespace", "network policy", "node", "object", "persistent volume", "persistent volume claim", "pod", "project",
    "replica set", "secret", "service", "service account", "stateful set", "storage class", "workload",
  ]

  /// Words that name a database or what lies in one.
  private static let stored: Set<String> = [
    "cassandra", "clickhouse", "collection", "database", "duckdb", "mariadb", "mongo", "mongodb", "mysql", "postgres",
    "postgresql", "redis", "rows", "schema", "sql", "sqlite", "table", "tables",
  ]

  /// The family of a resource's type, told by its words.
  init(kind: String) {
    let kind = kind.lowercased()
    let words = Set(kind.split(separator: " ").map(String.init))
    if TargetFamily.fileTypes.contains(kind) {
      self = .files
    } else if words.contains("git") {
      self = .git
    } else if TargetFamily.objects.contains(kind) || !words.isDisjoint(with: ["kubernetes", "helm", "kubectl"]) {
      self = .kubernetes
    } else if !words.isDisjoint(with: ["docker", "podman", "compose"]) {
      self = .docker
    } else {
      self = words.isDisjoint(with: TargetFamily.stored) ? .infrastructure : .database
    }
  }

  /// Whether things of the two can be the same thing, or one inside the other.
  func meets(_ other: TargetFamily) -> Bool {
    switch (self, other) {
    case (.infrastructure, .database), (.infrastructure, .kubernetes), (.database, .infrastructure),
      (.kubernetes, .infrastructure):
      true
    default: self == other
    }
  }

  /// Whether its things live in a folder of the agent's own machine, where each is judged by what it holds.
  var isLocal: Bool { self == .files || self == .git }
}
