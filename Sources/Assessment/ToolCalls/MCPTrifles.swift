/// What is gone when it is deleted, and missed by nobody for long.
enum MCPTrifles {
  private static let trifles: Set<String> = [
    "comment", "comments", "label", "labels", "reaction", "memory", "memories", "entity", "entities", "observation",
    "observations", "relation", "relations", "note", "notes", "draft", "drafts", "reminder", "todo", "todos", "tab",
    "tabs", "page", "element", "cookie", "cookies", "breakpoint", "assignee", "reviewer", "watcher", "subscription",
    "notification", "notifications", "star", "pin", "cell", "selection", "highlight", "annotation", "session",
    "cache", "browser", "console", "screen", "form", "input", "filter", "filters", "terminal", "layer", "node", "shape",
    "tag", "tags", "thread", "message", "line", "lines", "text", "snippet", "symbol", "paragraph", "block", "blocks",
    "review", "background", "zoom", "view", "timer", "favorite", "favorites", "bookmark", "bookmarks", "cart", "emoji",
    "viewport", "whitespace", "formatting", "clipboard", "context", "chat", "sub", "process", "playlist",
  ]

  /// Nouns behind which a trifle is no trifle: a node pool, a block volume, a message queue.
  private static let weights: Set<String> = [
    "account", "backup", "bucket", "cluster", "database", "db", "disk", "group", "instance", "key", "lock", "namespace",
    "pool", "project", "protection", "queue", "repository", "repo", "server", "snapshot", "stack", "storage", "store",
    "table", "topic", "vm", "volume", "workspace", "policy", "all", "service", "deployment", "bus", "archive",
  ]

  /// Words that say what stands before them belongs to something: `remove_label_from_project`.
  private static let joints: Set<String> = ["from", "in", "on", "of", "by", "for", "to", "with", "at"]

  /// Whether a tool's name is about nothing else.
  static func isOnlyOf(_ words: MCPWords, _ values: MCPArguments) -> Bool {
    if words.tool.contains("terminate"), values.text("instance_id") == nil,
      values.entries.contains(where: { $0.key == "pid" })
    {
      return true
    }
    if words.isWorkshop { return true }
    let joint = words.tool.firstIndex(where: joints.contains) ?? words.tool.count
    // `remove_from_playlist` names what it is about behind the joint.
    let head = joint <= 1 ? words.tool[...] : words.tool[..<joint]
    guard head.contains(where: trifles.contains), !head.contains(where: weights.contains) else { return false }
    let isMachine =
      words.program != nil || words.isAbout("linode", "nomad", "proxmox", "digitalocean", "hetzner", "kafka")
    return !(isMachine && head.contains { ["node", "block", "session"].contains($0) })
  }
}
