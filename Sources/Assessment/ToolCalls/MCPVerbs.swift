import CommandEffects
import Vocabulary

/// Finds what a call is asked to do in arguments that name a verb: `action: destroy`, `method: DELETE`, `destroy: true`.
enum MCPVerbs {
  private static let verbNames: Set<String> = [
    "action", "operation", "verb", "method", "mode", "op", "subcommand", "type", "intent", "httpmethod", "runaction",
    "task", "actiontype", "operationtype", "requesttype", "actions", "operations", "step", "functionality",
  ]

  /// Names of arguments that name another tool or call, e.g. of a gateway.
  private static let callNames: Set<String> = [
    "toolname", "tool", "functionname", "function", "operationname", "operationid", "methodname", "api", "apiname",
    "apicall", "actionname", "operation", "action", "endpointname", "procedure", "rpc",
  ]

  private static let requestNames: Set<String> = ["request", "endpoint", "path", "url", "route", "call"]

  /// Verbs that are no programs: a command that begins with one is a verb whose program the server adds.
  private static let commandVerbs: Set<String> = [
    "destroy", "delete", "drop", "terminate", "purge", "teardown", "nuke", "wipe", "uninstall", "deprovision",
    "decommission", "remove", "down",
  ]

  private static let settings: Set<String> = [
    "isdestroy", "destroyplan", "destroyall", "deleteall", "purgeall", "removeall",
  ]

  /// The argument that asks to destroy, and its verb; nil when none does.
  static func destroying(in values: MCPArguments, _ words: MCPWords) -> (key: String, word: String)? {
    for entry in values.entries {
      if let word = word(of: entry, words, values) { return (entry.key, word) }
    }
    return nil
  }

  private static func word(of entry: MCPArguments.Entry, _ words: MCPWords, _ values: MCPArguments) -> String? {
    if entry.isTrue {
      if MCPWords.destroying.contains(entry.key) { return entry.key }
      if settings.contains(entry.key) { return "destroy" }
      if entry.key == "force", words.tool.contains(where: { ["ref", "refs"].contains($0) }) { return "overwrite" }
      if words.tool.contains("down"), ["volumes", "removevolumes", "v"].contains(entry.key) { return "remove volumes" }
    }
    if words.isAbout("mongo", "mongodb"), words.runsText,
      ["dropdatabase", "drop", "dropindexes", "delete"].contains(entry.key)
    {
      return "drop"
    }
    guard let text = entry.value.text else { return nil }
    if let word = mutation(text, entry.key, words) { return word }
    if requestNames.contains(entry.key), text.hasPrefix("DELETE ") { return "delete" }
    guard text.utf8.count <= 64 else { return nil }
    let told = MCPWords.words(of: text)
    if verbNames.contains(entry.key), let first = told.first, MCPWords.destroying.contains(first) { return first }
    if isCallName(entry.key, text, words) {
      let called = words.calling(text)
      if called.isDestroying, !MCPTrifles.isOnlyOf(called, values) {
        return told.first(where: MCPWords.destroying.contains)
      }
    }
    return commandVerb(text, entry, words)
  }

  /// Whether the text is the name of another tool or call.
  private static func isCallName(_ key: String, _ text: String, _ words: MCPWords) -> Bool {
    if text.utf8.contains(UInt8(ascii: " ")) { return false }
    if callNames.contains(key) { return true }
    if key == "name" {
      return words.tool.contains { ["tool", "function", "action"].contains($0) }
        && words.tool.contains { ["call", "invoke", "execute", "use", "run"].contains($0) }
        || words.verbs.isEmpty && !words.runsShell && (words.program == nil || text.utf8.contains(UInt8(ascii: "_")))
    }
    return key == "command" && text.utf8.contains(UInt8(ascii: "_"))
  }

  /// The verb of a command whose program only the server knows.
  private static func commandVerb(_ text: String, _ entry: MCPArguments.Entry, _ words: MCPWords) -> String? {
    guard ["command", "cmd", "subcommand", "args"].contains(entry.key), words.program == nil, !words.runsShell,
      !words.isDatabase
    else { return nil }
    let first = String(text.prefix { $0 != " " })
    return commandVerbs.contains(first) ? first : nil
  }

  /// The destroying word of a GraphQL mutation: `mutation { volumeDelete(volumeId: …) }`.
  private static func mutation(_ text: String, _ key: String, _ names: MCPWords) -> String? {
    let isRequest = key == "body" && names.isAbout("graphql", "gql", "http", "https", "request", "api", "fetch", "curl")
    guard isRequest || ["query", "mutation", "graphql", "document"].contains(key) else { return nil }
    let words = MCPWords.words(of: String(Substring(text.utf8.prefix(4096))))
    guard words.first == "mutation" || key == "mutation" else { return nil }
    return words.first(where: MCPWords.destroying.contains)
  }

  private static let protections: Set<String> = [
    "deletionprotection", "terminationprotection", "deletionprotectionenabled", "enabledeletionprotection",
    "enableterminationprotection", "disableapitermination", "preventdestroy", "pointintimerecoveryenabled",
    "deleteprotection", "deletionprotected", "isprotected", "backupretentionperiod",
  ]

  /// The argument that switches off what protects a thing that is there already; nil when none does.
  static func disarming(in values: MCPArguments, _ words: MCPWords) -> String? {
    let isNew = values.entries.contains { entry in
      guard verbNames.contains(entry.key) || callNames.contains(entry.key), let text = entry.value.text else {
        return false
      }
      return MCPWords.words(of: text).first.map(making.contains) ?? false
    }
    if isNew || words.tool.contains(where: making.contains) { return nil }
    let isAboutProtection = words.tool.contains(where: protecting.contains)
    return values.entries.first { $0.isFalse && (isAboutProtection || protections.contains($0.key)) }?.key
  }

  private static let protecting: Set<String> = [
    "protection", "versioning", "retention", "backups", "pitr", "recovery",
  ]

  /// Whether a request deletes, whatever the tool is called.
  static func deletes(_ values: MCPArguments) -> Bool {
    values.entries.contains { ["method", "httpmethod"].contains($0.key) && $0.value.text?.lowercased() == "delete" }
  }

  private static let making: Set<String> = ["create", "launch", "provision", "new", "add", "restore", "generate"]

  /// Whether a change of the infrastructure would be applied.
  static func applies(_ words: MCPWords, _ values: MCPArguments) -> Bool {
    if words.tool.contains(where: isApply) { return true }
    return values.entries.contains { entry in
      if entry.isTrue { return entry.key == "autoapprove" || entry.key == "autoapply" }
      guard let text = entry.value.text, text.utf8.count <= 64 else { return false }
      let told = MCPWords.words(of: text)
      if entry.key == "runtype" { return told.last == "apply" }
      let isVerb = verbNames.contains(entry.key) || callNames.contains(entry.key)
      return (isVerb || entry.key == "command" && words.program == nil) && told.first.map(isApply) ?? false
    }
  }

  private static func isApply(_ word: String) -> Bool { ["apply", "deploy", "up"].contains(word) }
}
