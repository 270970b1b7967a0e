import CommandEffects
import Formats
import Vocabulary

/// The arguments of an MCP call, flattened: each text with the name that it is given under.
struct MCPArguments {
  struct Entry {
    /// The innermost member's name, in lower case, without `_` and `-`.
    var key: String
    /// The same as the call spells it.
    var name: String
    var value: StructuredValue
    /// Whether it is one of several in a list of that name.
    var isElement: Bool

    /// Whether it says yes, as a truth value or as text.
    var isTrue: Bool { value.truth == true || value.text.map { $0.lowercased() == "true" } == true }

    /// Whether it says no: nothing, or that something is off.
    var isFalse: Bool {
      if value.truth == false || value == .integer(0) { return true }
      return value.text.map { ["false", "suspended", "disabled", "off"].contains($0.lowercased()) } == true
    }
  }

  private static let depthBound = 6
  private static let bound = 512

  private(set) var entries: [Entry] = []

  init(_ arguments: StructuredValue) {
    var open = [(name: "", value: arguments, depth: 0, isElement: false)]
    var visited = 0
    while visited < open.count, visited < MCPArguments.bound {
      let (name, value, depth, isElement) = open[visited]
      visited += 1
      entries.append(Entry(key: MCPArguments.plain(name), name: name, value: value, isElement: isElement))
      guard depth < MCPArguments.depthBound else { continue }
      switch value {
      case .object(let object): open += object.members.map { ($0.name, $0.value, depth + 1, false) }
      case .array(let elements): open += elements.map { (name, $0, depth + 1, true) }
      case .string(let text):
        if let inner = MCPArguments.written(text, as: entries[entries.count - 1].key) {
          open.append((name, inner, depth + 1, isElement))
        }
      default: continue
      }
    }
  }

  private static let inputNames: Set<String> = [
    "arguments", "args", "params", "parameters", "input", "payload", "toolargs", "toolinput", "toolarguments", "kwargs",
  ]

  /// The arguments of another call that are written as JSON in a text; nil for other texts.
  private static func written(_ text: String, as key: String) -> StructuredValue? {
    guard inputNames.contains(key), text.utf8.first == UInt8(ascii: "{"), text.utf8.count <= 1 << 16 else { return nil }
    // A text that is no JSON is only a text.
    return try? JSONReader.read(
      Array(text.utf8), limits: JSONLimits(depth: 64, bytes: 1 << 16))
  }

  /// The first text under one of the names, in the order of the names.
  func text(_ names: String...) -> String? {
    for name in names.map(MCPArguments.plain) {
      if let found = entries.first(where: { $0.key == name && $0.value.text != nil }) { return found.value.text }
    }
    return nil
  }

  /// Whether one of the names is given and says yes.
  func isTrue(_ names: String...) -> Bool {
    let names = names.map(MCPArguments.plain)
    return entries.contains { names.contains($0.key) && $0.isTrue }
  }

  /// Replacements, as tools that edit files take them.
  var parts: [TextPart]? {
    guard let new = text("new_str", "new_string", "newText", "new_text", "replacement") else { return nil }
    return [TextPart(old: text("old_str", "old_string", "oldText", "old_text", "search"), new: new)]
  }

  /// The folder that a command is to run in.
  var folder: String? { text("cwd", "working_directory", "workdir", "workingDir", "directory", "dir", "chdir") }

  /// Whether an argument says that it is only tried. Whether the server listens to it cannot be seen: an agent may
  /// add arguments that the tool does not have.
  var saysDryRun: Bool {
    entries.contains { entry in
      guard ["dryrun", "preview", "planonly", "validateonly", "noop"].contains(entry.key) else { return false }
      if let text = entry.value.text { return text != "none" && text != "false" }
      return entry.value.truth == true
    }
  }

  /// Arguments that name where it lands.
  var places: [(key: String, value: String)] {
    entries.compactMap { entry in
      guard let text = entry.value.text, MCPArguments.placeNames.contains(entry.key) else { return nil }
      return (entry.key, text)
    }
  }

  private static let placeNames: Set<String> = [
    "namespace", "cluster", "clustername", "context", "kubecontext", "database", "databasename", "dbname", "host",
    "hostname", "env", "environment", "stage", "workspace", "workspacename", "project", "projectid", "projectname",
    "profile", "account", "accountid", "region", "resourcegroup", "subscription", "stack", "stackname", "branch",
    "branchid", "name", "id", "resource", "resourcename", "instance", "instanceid", "bucket", "bucketname", "service",
    "serviceid", "app", "appname", "dbinstanceidentifier", "identifier", "dir", "directory", "workingdirectory",
    "connection", "connectionstring", "url", "repo", "collection", "table", "index",
  ]

  /// `aws_cli-Command` as `awsclicommand`.
  static func plain(_ name: String) -> String { MCPWords.words(of: name).joined() }
}
