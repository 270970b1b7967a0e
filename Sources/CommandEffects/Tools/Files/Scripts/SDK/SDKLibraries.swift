import Vocabulary

/// Libraries for clouds and services whose methods are read by the words of their names.
enum SDKLibraries {
  /// What a method would take away.
  struct Loss {
    var what: String
    var role: ResourceRole
    /// The texts that name it.
    var names: [String]
  }

  /// What an object plays that a library deletes, where the method names nothing; nil when the script has no library.
  static func role(in tokens: [ScriptToken]) -> ResourceRole? {
    for (index, token) in tokens.enumerated() {
      if let text = token.literal, let role = role(ofModule: text) { return role }
      guard let name = token.name, isImport(tokens, index) else { continue }
      let isDotted = index + 2 < tokens.count && tokens[index + 1].isMark(".")
      let whole = isDotted ? name + "." + (tokens[index + 2].name ?? "") : name
      if let role = role(ofLibrary: whole) ?? role(ofLibrary: name) { return role }
    }
    return nil
  }

  /// Whether a name stands behind `import`, `from` or `use`.
  private static func isImport(_ tokens: [ScriptToken], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["import", "from"].contains(tokens[index - 1].name ?? "") || tokens[index - 1].isMark(",")
  }

  /// Python's modules.
  private static func role(ofLibrary name: String) -> ResourceRole? {
    switch name {
    case "google.cloud", "firebase_admin", "elasticsearch", "opensearchpy", "minio", "confluent_kafka", "pinecone",
      "qdrant_client", "weaviate", "chromadb", "algoliasearch", "stripe", "influxdb_client", "oci":
      .data
    case "azure.storage", "azure.cosmos", "azure.data": .data
    case "azure.mgmt", "azure.identity", "github", "gitlab", "digitalocean", "pydo", "hcloud", "linode_api4",
      "cloudflare", "CloudFlare", "openstack", "heroku3", "googleapiclient", "ovh", "vultr":
      .container
    case "azure.keyvault": .key
    case "hvac": .key
    case "consul": .configuration
    case "datadog_api_client", "pdpyras": .protection
    default: nil
    }
  }

  /// Modules of JavaScript and Ruby, by the text that names them.
  private static func role(ofModule text: String) -> ResourceRole? {
    let isScoped = ["@google-cloud/", "@azure/", "@octokit/", "@elastic/", "@gitbeaker/", "google/cloud/"]
      .contains { text.hasPrefix($0) }
    if isScoped { return text.hasPrefix("@azure/arm") || text.hasPrefix("@octokit") ? .container : .data }
    return switch text {
    case "stripe", "firebase-admin", "minio", "kafkajs", "algoliasearch", "@opensearch-project/opensearch",
      "@pinecone-database/pinecone", "@qdrant/js-client-rest":
      .data
    case "octokit", "cloudflare", "do-wrapper", "heroku-client", "hcloud-js": .container
    case "node-vault": .key
    case "consul": .configuration
    default: nil
    }
  }

  /// What the call at an index takes away, by the first word of its name.
  static func loss(at index: Int, _ tokens: [ScriptToken], _ library: ResourceRole) -> Loss? {
    guard let name = tokens[index].name, index > 1, tokens[index - 1].isMark("."), index + 1 < tokens.count,
      tokens[index + 1].isMark("(")
    else { return nil }
    var parts = SDKServices.kebab(name).split(separator: "-").map(String.init)[...]
    if ["begin", "batch", "bulk", "async"].contains(parts.first ?? "") { parts = parts.dropFirst() }
    guard let verb = parts.popFirst(), isVerb(verb, alone: parts.isEmpty, library) else { return nil }
    let chain = chain(tokens[max(0, index - 24)..<index])
    let nouns = parts.reversed() + chain
    let role = nouns.lazy.compactMap { NounWords.role(of: $0.lowercased()) }.first ?? library
    let end = min(ScriptArguments(tokens, at: index + 1).end, tokens.count)
    let texts = (tokens[max(0, index - 12)..<index] + tokens[index..<end]).compactMap(\.literal)
    let owner = tokens[index - 2].name.map { $0 + "." } ?? ""
    return Loss(what: "calls \(owner)\(name)", role: role, names: texts)
  }

  /// `remove` and `disable` name what they take away, or else are of a list.
  private static func isVerb(_ verb: String, alone: Bool, _ library: ResourceRole) -> Bool {
    switch verb {
    case "delete", "destroy", "purge", "terminate", "wipe", "prune", "del", "erase": true
    case "remove", "truncate": !alone
    case "disable": !alone && library == .key
    default: false
    }
  }

  /// The names that a method is called through, nearest first: `bucket` and `objects` of `c.bucket("x").objects.delete`.
  private static func chain(_ before: ArraySlice<ScriptToken>) -> [String] {
    var names: [String] = []
    var depth = 0
    for token in before.reversed() {
      if token.isMark(")") || token.isMark("]") { depth += 1 }
      if token.isMark("(") || token.isMark("[") { depth -= 1 }
      if depth < 0 || token.isMark(";") || token.isMark("=") { break }
      guard depth == 0, let name = token.name else { continue }
      names += SDKServices.kebab(name).split(separator: "-").map(String.init).reversed()
    }
    return names
  }
}
