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

  /// The family of a resource's type, told by its words.
  init(kind: String) {
    let words = Set(kind.utf8.split { !TargetFamily.isWordByte($0) }.map { String(decoding: $0, as: UTF8.self) })
    func has(_ names: Set<String>) -> Bool { !words.isDisjoint(with: names) }
    if has(["git", "branch", "commit", "commits", "stash", "worktree", "reflog", "tag", "history"]) {
      self = .git
    } else if has(["kubernetes", "kube", "kubectl", "helm", "k8s", "namespace"]) {
      self = .kubernetes
    } else if has(["docker", "podman", "compose"]) {
      self = .docker
    } else if ["file", "folder", "device", "repository", "database files", "backup"].contains(kind) {
      self = .files
    } else if has(["sql", "database", "schema", "table", "tables", "collection", "postgres", "mysql", "mongo", "redis"])
    {
      self = .database
    } else {
      self = .infrastructure
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

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90
  }
}
