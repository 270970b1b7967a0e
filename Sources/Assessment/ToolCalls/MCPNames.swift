import Vocabulary

/// Judges an MCP call by its names alone, where no command in its arguments tells more.
enum MCPNames {
  /// What is gone when it is deleted, and missed by nobody for long.
  private static let trifles: Set<String> = [
    "comment", "comments", "label", "labels", "reaction", "memory", "memories", "entity", "entities", "observation",
    "observations", "relation", "relations", "note", "notes", "draft", "drafts", "reminder", "todo", "todos", "tab",
    "tabs", "page", "element", "cookie", "cookies", "breakpoint", "assignee", "reviewer", "watcher", "subscription",
    "notification", "notifications", "star", "pin", "cell", "selection", "highlight", "annotation", "session",
    "cache", "browser", "console", "screen", "form", "input", "filter", "filters", "terminal", "layer", "node", "shape",
    "tag", "tags", "thread", "message", "line", "lines", "text", "snippet", "symbol", "paragraph", "block", "blocks",
  ]

  private static let infrastructure: Set<String> = [
    "terraform", "tf", "tofu", "opentofu", "pulumi", "cdk", "cloudformation", "infra", "infrastructure", "iac",
    "terragrunt",
  ]

  /// The finding for a call whose names destroy; nil when they do not.
  static func finding(_ words: MCPWords, _ values: MCPArguments, _ environment: Environment) -> Finding? {
    if words.isDestroying {
      guard !words.tool.contains(where: trifles.contains), !words.isVersioned else { return nil }
      if let finding = wholeState(words.tool, words, environment) { return finding }
      return destroys("the tool \(words.tool.joined(separator: " ")) destroys by its name", environment)
    }
    if words.isReading { return nil }
    if let verb = verb(in: values) {
      if let finding = wholeState([verb.value], words, environment) { return finding }
      return destroys("the argument \(verb.key) asks to \(verb.value)", environment)
    }
    guard words.all.contains(where: infrastructure.contains), applies(words, values) else { return nil }
    return Finding(
      "terraform.apply-unread", .high, "a change of the infrastructure would be applied that nobody can read here",
      evidence: .whole, remedy: "make a plan with `terraform plan -out=FILE`, and apply that file",
      environment: environment
    )
  }

  /// `destroy` of a tool that manages a whole infrastructure.
  private static func wholeState(
    _ verbs: [String], _ words: MCPWords, _ environment: Environment
  ) -> Finding? {
    guard words.all.contains(where: infrastructure.contains),
      verbs.contains(where: { $0 == "destroy" || $0 == "teardown" || $0 == "nuke" })
    else { return nil }
    return Finding(
      "terraform.destroy", .critical,
      "everything that the server \(words.server.joined(separator: "-")) manages there "
        + "would be destroyed", evidence: .whole,
      remedy: "take what is to go out of the configuration, and have the plan reviewed", environment: environment)
  }

  private static func destroys(_ why: String, _ environment: Environment) -> Finding {
    Finding(
      "mcp.destroys", .high, "\(why), and what is lost cannot be seen from here", evidence: .whole,
      remedy: "look at what it is about first with a tool that only reads", environment: environment)
  }

  /// An argument such as `action: destroy`, `method: DELETE`, `destroy: true`.
  private static func verb(in values: MCPArguments) -> (key: String, value: String)? {
    for entry in values.entries {
      if entry.value.truth == true, MCPWords.destroying.contains(entry.key) { return ("\(entry.key)", entry.key) }
      if let word = mutation(entry) { return (entry.key, word) }
      guard let text = entry.value.text, text.utf8.count <= 64,
        ["action", "operation", "verb", "method", "mode", "op", "subcommand", "type", "intent", "httpmethod"]
          .contains(entry.key)
      else { continue }
      if let word = MCPWords.words(of: text).first, MCPWords.destroying.contains(word) { return (entry.key, word) }
    }
    return nil
  }

  /// The destroying word of a GraphQL mutation: `mutation { volumeDelete(volumeId: …) }`.
  private static func mutation(_ entry: MCPArguments.Entry) -> String? {
    guard ["query", "mutation", "body", "graphql", "document"].contains(entry.key), let text = entry.value.text else {
      return nil
    }
    let words = MCPWords.words(of: String(Substring(text.utf8.prefix(4096))))
    guard words.first == "mutation" || entry.key == "mutation" else { return nil }
    return words.first(where: MCPWords.destroying.contains)
  }

  private static func applies(_ words: MCPWords, _ values: MCPArguments) -> Bool {
    func isApply(_ word: String) -> Bool { ["apply", "deploy", "up", "autoapprove"].contains(word) }
    if words.tool.contains(where: isApply) { return true }
    return values.entries.contains { entry in
      ["action", "operation", "command", "verb", "subcommand"].contains(entry.key)
        && entry.value.text.map { MCPWords.words(of: $0).first.map(isApply) ?? false } == true
    }
  }
}
