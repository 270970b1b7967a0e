import Vocabulary

/// What a script of Python, JavaScript or Ruby takes away through a library for databases, clouds and services.
enum ScriptLosses {
  /// Notes the losses in the scripts that stand in an argv or come in as literal text.
  static func inspect(_ name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let language = ScriptLanguage(program: name) else { return }
    for script in InterpreterScripts.scripts(of: invocation, language) {
      let tokens = ScriptTokens.tokens(of: script.text, language)
      guard let loss = firstLoss(in: tokens) else { continue }
      inspection.note(
        Effect(
          .destroy, Resource(kind: "script", role: loss.role, name: loss.names.first), extent: .all,
          reversibility: .irreversible, evidence: script.evidence))
      inspection.note(
        ToolFinding.destroyed(
          loss.role, "the script given to \(name) \(loss.what)", evidence: script.evidence,
          remedy: "count first what it would take, narrow it, and take a backup that lies elsewhere",
          environment: environment(tokens, loss.names, invocation)))
    }
  }

  private static func firstLoss(in tokens: [ScriptToken]) -> SDKLibraries.Loss? {
    let library = SDKLibraries.role(in: tokens)
    for index in tokens.indices {
      guard let name = tokens[index].name, index > 0, tokens[index - 1].isMark(".") else { continue }
      if let what = loss(name, index, tokens) { return SDKLibraries.Loss(what: what, role: .data, names: []) }
      if let library, let loss = SDKLibraries.loss(at: index, tokens, library) { return loss }
    }
    return nil
  }

  private static func loss(_ name: String, _ index: Int, _ tokens: [ScriptToken]) -> String? {
    let isCall = index + 1 < tokens.count && tokens[index + 1].isMark("(")
    let owner = index > 1 ? tokens[index - 2] : nil
    switch name {
    case "delete" where isCall:
      let before = tokens[max(0, index - 8)..<index].map { $0.name ?? "" }.filter { !$0.isEmpty }
      let goesThrough = tokens.contains { $0.name == "object_versions" || $0.name == "objects" }
      if goesThrough, tokens.contains(where: { $0.literal == "s3" }) { return "deletes every object of a bucket" }
      guard before.suffix(2) == ["objects", "all"] else { return nil }
      return "deletes every row of \(before.dropLast(2).last ?? "a table")"
    case "deleteMany", "delete_many":
      return isCall && isEmpty(ScriptArguments(tokens, at: index + 1), tokens)
        ? "deletes all of \(owner?.name ?? "it")" : nil
    case "dropDatabase", "drop_database": return isCall ? "drops the whole database" : nil
    case "dropTable", "dropTableIfExists": return isCall ? "drops a table" : nil
    case "remove", "prune":
      let before = tokens[max(0, index - 8)..<index].compactMap(\.name)
      return isCall && before.contains("volumes") ? "removes a container's volume" : nil
    case "deleteIndex", "clearObjects", "clearIndex", "delete_index", "clear_objects":
      return isCall ? "empties a search index" : nil
    case "drop_all", "dropAllTables", "dropSchema": return isCall ? "drops every table" : nil
    case "drop_collection", "dropCollection": return isCall ? "drops a collection" : nil
    case "drop" where isCall:
      return ScriptArguments(tokens, at: index + 1).all.isEmpty ? "drops \(owner?.name ?? "a table")" : nil
    case "flushall", "flushAll", "flushdb", "flushDb": return isCall ? "empties the whole store" : nil
    case "destroy_all", "delete_all":
      guard let model = owner?.name, let first = model.utf8.first, first >= 65, first <= 90 else { return nil }
      return "deletes every row of \(model)"
    case "sync" where isCall:
      let options = ScriptArguments(tokens, at: index + 1).members(in: tokens)
      return options.contains { $0.name == "force" && $0.truth == true } ? "drops every table to make it anew" : nil
    default: return nil
    }
  }

  /// `()`, `({})`, `({where: {}})`.
  private static func isEmpty(_ arguments: ScriptArguments, _ tokens: [ScriptToken]) -> Bool {
    guard let first = arguments.all.first else { return true }
    guard first.value.first?.isMark("{") == true else { return false }
    let members = ScriptArguments(tokens, at: first.value.startIndex).all
    guard let filter = members.first(where: { $0.name == "where" }) else { return members.isEmpty }
    return filter.value.count == 2 && filter.value.first?.isMark("{") == true
  }

  /// Where it lands: by the addresses in the script, and the variables that say where a program works.
  private static func environment(
    _ tokens: [ScriptToken], _ names: [String], _ invocation: Invocation
  ) -> Environment {
    var signs = EnvironmentSigns()
    for name in names where name.utf8.count < 64 && !name.contains("://") {
      signs.hint(name, as: .resource, from: "the name \(name)")
    }
    let urls = tokens.compactMap(\.literal) + [invocation.variables.text("DATABASE_URL")].compactMap { $0 }
    for url in urls where url.contains("://") {
      let address = HTTPAddress(url)
      if address.isLocal {
        signs.add(Environment(name: address.host, tier: .development, evidence: "\(address.host) is this machine"))
      } else {
        signs.add(address.host, as: .application, from: "the host \(address.host)")
      }
    }
    for name in ["RAILS_ENV", "NODE_ENV", "DJANGO_SETTINGS_MODULE", "APP_ENV"] {
      if let value = invocation.variables.text(name) { signs.hint(value, as: .setting, from: "$\(name)") }
    }
    return signs.environment
  }
}
