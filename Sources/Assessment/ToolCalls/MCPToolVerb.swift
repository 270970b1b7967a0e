import CommandEffects
import Formats
import Vocabulary

/// Says a tool's own verb and its arguments as the command that would do the same: `kubectl_scale`, `git_push`,
/// `rds_modify_db_instance`, `update-many`.
enum MCPToolVerb {
  /// The commands; empty for tools whose names say nothing of this kind.
  static func commands(_ words: MCPWords, _ values: MCPArguments) -> [MCPCommand] {
    if words.isReading { return [] }
    if words.isAbout("mongo", "mongodb", "documentdb") { return mongo(words, values).map { [$0] } ?? [] }
    let argv =
      switch words.program {
      case "kubectl": kubectl(words, values)
      case "git": git(words, values)
      case "aws": aws(words, values)
      default: [String]?.none
      }
    return argv.map { [.argv($0, isGuess: true)] } ?? []
  }

  private static func kubectl(_ words: MCPWords, _ values: MCPArguments) -> [String]? {
    guard let verb = words.verbs.first, ["scale", "delete", "drain", "cordon", "patch"].contains(verb),
      let name = values.text("name", "resource_name")
    else { return nil }
    let kind = values.text("resource_type", "kind", "resource") ?? words.verbs.dropFirst().first
    var argv = ["kubectl", verb] + (verb == "drain" ? [] : [kind ?? "deployment"]) + [name]
    if let namespace = values.text("namespace") { argv += ["-n", namespace] }
    if let replicas = values.entries.first(where: { $0.key == "replicas" }), case .integer(let count) = replicas.value {
      argv.append("--replicas=\(count)")
    }
    return argv
  }

  private static func git(_ words: MCPWords, _ values: MCPArguments) -> [String]? {
    let force = values.isTrue("force") ? ["--force"] : []
    switch words.verbs.first {
    case "push":
      return ["git", "push"] + force + [values.text("remote") ?? "origin", values.text("branch", "ref") ?? "HEAD"]
    case "clean": return ["git", "clean"] + force + (values.isTrue("directories", "d") ? ["-d"] : [])
    case "reset":
      let mode = values.isTrue("hard") ? "hard" : values.text("mode", "reset_type")
      return ["git", "reset"] + (mode.map { ["--\($0)"] } ?? [])
    default: return nil
    }
  }

  /// A call of an API as AWS's command-line tool spells it.
  private static func aws(_ words: MCPWords, _ values: MCPArguments) -> [String]? {
    let named = values.text("operation_name", "operation", "method", "api_name", "api", "action")
    let service = values.text("service_name", "service") ?? (named == nil ? words.verbs.first : nil)
    let operation = named.map(dashed) ?? words.verbs.dropFirst().joined(separator: "-")
    guard let service, !operation.isEmpty, values.text("command", "cli_command", "args") == nil else { return nil }
    return ["aws", service.lowercased(), operation] + values.entries.flatMap(option)
  }

  /// An argument as an option: `DeletionProtection: false` as `--no-deletion-protection`.
  private static func option(_ entry: MCPArguments.Entry) -> [String] {
    guard !entry.isElement, !entry.name.isEmpty,
      !["service", "servicename", "operation", "operationname"].contains(entry.key),
      !["method", "api", "apiname", "action"].contains(entry.key)
    else { return [] }
    let name = dashed(entry.name)
    if let truth = entry.value.truth { return [truth ? "--\(name)" : "--no-\(name)"] }
    if let text = entry.value.text { return ["--\(name)", text] }
    if case .integer(let number) = entry.value { return ["--\(name)", "\(number)"] }
    let texts = entry.value.elements?.compactMap(\.text) ?? []
    return texts.isEmpty ? [] : ["--\(name)"] + texts
  }

  /// `DeleteDBInstance` and `delete_db_instance` as `delete-db-instance`.
  private static func dashed(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var dashed: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isCapital = byte >= 65 && byte <= 90
      if isCapital, index > 0, bytes[index - 1] != UInt8(ascii: "_"), bytes[index - 1] != UInt8(ascii: "-") {
        let follows = index + 1 < bytes.count && bytes[index + 1] >= 97 && bytes[index + 1] <= 122
        let wasCapital = bytes[index - 1] >= 65 && bytes[index - 1] <= 90
        if !wasCapital || follows { dashed.append(UInt8(ascii: "-")) }
      }
      dashed.append(isCapital ? byte | 32 : byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte)
    }
    return String(decoding: dashed, as: UTF8.self)
  }

  /// A method of a collection, as its shell spells it.
  private static func mongo(_ words: MCPWords, _ values: MCPArguments) -> MCPCommand? {
    guard let collection = values.text("collection", "collection_name") else { return nil }
    func json(_ names: String...) -> String {
      let found = values.entries.first { names.contains($0.key) && !$0.isElement }?.value
      // What cannot be written as JSON did not come from JSON.
      let bytes = found.flatMap { try? JSONWriter.canonical($0) }
      return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
    let call: String
    switch words.tool.filter({ !["mongo", "mongodb", "documents", "document"].contains($0) }) {
    case ["update", "many"], ["update"]: call = "updateMany(\(json("filter", "query")),\(json("update")))"
    case ["delete", "many"], ["delete"]: call = "deleteMany(\(json("filter", "query")))"
    case ["aggregate"]: call = "aggregate(\(json("pipeline")))"
    case ["rename", "collection"]: call = "renameCollection('x',\(values.isTrue("drop_target")))"
    default: return nil
    }
    let quoted = collection.filter { $0 != "\"" && $0 != "\\" }
    return .argv(["mongosh", "--host", words.host, "--eval", "db.getCollection(\"\(quoted)\").\(call)"])
  }
}
