import CommandEffects

/// The words in the names of an MCP server and its tool, in lower case.
struct MCPWords {
  let server: [String]
  let tool: [String]

  init(_ call: MCPCall) {
    server = MCPWords.words(of: call.server)
    tool = MCPWords.words(of: call.tool)
  }

  /// Verbs after which something is gone, or nobody can use it any more.
  static let destroying: Set<String> = [
    "delete", "destroy", "drop", "purge", "terminate", "wipe", "truncate", "remove", "erase", "uninstall", "teardown",
    "nuke", "flush", "flushall", "flushdb", "deprovision", "decommission", "revoke", "expunge", "reset", "del", "rm",
    "unlink", "prune", "deletes", "destroys", "batchdelete", "deletemany", "restore", "forcedelete", "clear",
  ]

  private static let reading: Set<String> = [
    "get", "list", "describe", "read", "search", "find", "show", "fetch", "view", "inspect", "check", "explain",
    "count", "lookup", "status", "validate", "preview", "diff", "analyze", "help",
  ]

  /// Whether the tool's name says that it destroys: a verb of reading at its front takes that back (`list_deleted`),
  /// except where both are done (`find_and_delete`).
  var isDestroying: Bool {
    for (index, word) in tool.enumerated() where MCPWords.destroying.contains(word) {
      if index > 0, tool[index - 1] == "and" { return true }
      if !isReading { return word != "restore" || !tool.contains { ["deleted", "archived", "trash"].contains($0) } }
    }
    return false
  }

  /// Whether what goes is kept by a repository: a file of one, what was staged in one.
  var isVersioned: Bool {
    let isRepository = all.contains { ["github", "gitlab", "bitbucket", "git"].contains($0) }
    return isRepository && tool.contains { ["file", "files", "reset"].contains($0) }
  }

  /// Whether the tool's name begins with a verb of reading.
  var isReading: Bool { tool.first.map(MCPWords.reading.contains) ?? false }

  var isAboutFiles: Bool {
    tool.contains { ["file", "files", "directory", "folder", "editor"].contains($0) }
      && !server.contains { ["github", "gitlab", "drive", "gdrive", "slack", "figma"].contains($0) }
  }

  /// Both names' words.
  var all: [String] { server + tool }

  /// The guarded program that the names stand for, e.g. `kubectl` for a server called `k8s-prod`.
  var program: String? {
    for word in tool + server {
      switch word {
      case "terraform", "tf": return "terraform"
      case "tofu", "opentofu": return "tofu"
      case "terragrunt", "pulumi", "helm", "docker", "git", "cdk", "heroku", "gcloud", "gsutil", "az", "aws", "velero",
        "argocd", "flyctl", "vercel":
        return word
      case "kubectl", "kubernetes", "k8s", "kube", "eks", "gke", "aks": return "kubectl"
      case "azure": return "az"
      case "gcp": return "gcloud"
      default: continue
      }
    }
    return nil
  }

  /// The client that SQL is handed to.
  var sqlClient: [String] {
    if all.contains(where: { ["mysql", "mariadb", "planetscale", "tidb"].contains($0) }) { return ["mysql", "-e"] }
    if all.contains("sqlite") { return ["sqlite3", "the.db"] }
    return ["psql", "-c"]
  }

  /// Runs of letters and digits; a capital behind a small letter begins a word: `deleteDBInstance`, `drop-collection`.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in name.utf8 {
      let isCapital = byte >= 65 && byte <= 90
      let isSmall = (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)
      if !isCapital && !isSmall || isCapital && wasSmall {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isCapital || isSmall { word.append(isCapital ? byte | 32 : byte) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
