import Vocabulary

/// The names in a call that tell what it acts on and what that belongs to.
struct AWSIdentifiers: Sendable {
  /// One name and where it came from.
  struct Identifier: Sendable {
    var name: String
    /// What it says about where it belongs; nil when nothing.
    var environment: Environment?
  }

  /// What the call acts on.
  var targets: [Identifier]
  /// What the targets belong to: a cluster, a bucket, a table.
  var containers: [Identifier] = []
  /// Other names: they may tell of more to lose, not of less.
  var others: [Identifier] = []

  init(targets: [Identifier]) {
    self.targets = targets
  }

  init(_ call: AWSCall, _ parameters: AWSParameters?) {
    targets = []
    let noun = call.noun
    let named = call.options.filter { option in
      guard let first = option.values.first, !Self.isDocument(first.display) else { return false }
      guard !Self.documents.contains(option.name) else { return false }
      return Self.isIdentifier(option.name) || option.name.hasPrefix(noun) || noun.hasPrefix(option.name)
    }
    let own = Self.own(named, of: noun)
    for (index, option) in named.enumerated() {
      let found = option.values.flatMap { Self.identifiers($0, from: option.name) }
      if index == own {
        targets += found
      } else if Self.containerNames.contains(option.name) {
        containers += found
      } else {
        others += found
      }
    }
    others += call.options.filter { Self.documents.contains($0.name) }.flatMap(Self.mentions)
    for (name, text) in parameters?.texts ?? [] where Self.isIdentifier(Self.optionName(of: name)) {
      let found = Self.identifier(text, from: name)
      if targets.isEmpty { targets = [found] } else { others.append(found) }
    }
  }

  /// What a document mentions of production.
  private static func mentions(in option: AWSOption) -> [Identifier] {
    option.values.filter { EnvironmentName.tier(of: $0.display) == .production }.map { word in
      Identifier(
        name: word.display,
        environment: Environment(name: nil, tier: .production, evidence: "what --\(option.name) mentions"))
    }
  }

  /// Whether a value is a structure, not a name.
  private static func isDocument(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "=")) || text.hasPrefix("{") || text.hasPrefix("[")
  }

  /// A name with what it says.
  static func identifier(_ name: String, from option: String, mayLower: Bool = true) -> Identifier {
    let tier = EnvironmentName.tier(of: name)
    let counts = mayLower || tier == .production
    return Identifier(
      name: name,
      environment: counts ? tier.map { Environment(name: name, tier: $0, evidence: "the name \"\(name)\"") } : nil)
  }

  /// One word may hold several names, parted by commas.
  private static func identifiers(_ word: ArgumentWord, from option: String) -> [Identifier] {
    let display = word.display
    let mayLower = !["key", "keys", "prefix", "path"].contains(option)
    guard display.utf8.contains(UInt8(ascii: ",")) else {
      return [identifier(display, from: option, mayLower: mayLower)]
    }
    return display.split(separator: ",").map { identifier(String($0), from: option, mayLower: mayLower) }
  }

  private static let containerNames: Set<String> = [
    "application-name", "bucket", "cluster", "cluster-identifier", "cluster-name", "database-name", "environment-id",
    "environment-name", "group-name", "namespace", "namespace-name", "stack-name", "table-name", "user-pool-id",
  ]

  private static let suffixes = [
    "-arn", "-arns", "-bucket", "-id", "-identifier", "-identifiers", "-ids", "-name", "-names", "-uri", "-url",
  ]

  private static let wholeNames: Set<String> = [
    "bucket", "cluster", "clusters", "database", "domain", "group", "id", "identifier", "ids", "key", "name", "names",
    "namespace", "parameter", "path", "prefix", "repository", "resource", "resources", "role", "secret", "service",
    "stack", "table", "target", "task", "tasks", "topic", "workgroup", "work-group",
  ]

  /// Options whose value is a document that names things: what it says of production counts.
  private static let documents: Set<String> = [
    "cli-input-json", "gremlin-query", "open-cypher-query", "query-execution-context", "query-string",
    "request-items", "sql", "sqls", "statement", "statements", "transact-items", "transact-statements",
  ]

  /// Whether an option's value is the name of a thing.
  private static func isIdentifier(_ option: String) -> Bool {
    wholeNames.contains(option) || suffixes.contains { option.hasSuffix($0) }
  }

  /// Which of the options names what the operation acts on: the one called like it, else the first that may.
  private static func own(_ options: [AWSOption], of noun: String) -> Int? {
    let stem = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    let called = options.firstIndex { option in
      guard option.name.hasPrefix(stem) else { return noun.hasPrefix(option.name) }
      let rest = option.name.dropFirst(stem.utf8.count)
      return rest.isEmpty || rest == "s" || suffixes.contains(String(rest))
    }
    if let called { return called }
    if stem == "object", let key = options.firstIndex(where: { $0.name == "key" }) { return key }
    return options.firstIndex { $0.name == "name" || $0.name == "identifier" }
      ?? options.firstIndex { option in
        !["final-", "target-", "account-id", "type-name"].contains { option.name.hasPrefix($0) }
      }
      ?? options.indices.first
  }

  /// `DBInstanceIdentifier` as an option would spell its end.
  private static func optionName(of member: String) -> String {
    for suffix in ["Arn", "Arns", "Id", "Identifier", "Ids", "Name", "Names"] where member.hasSuffix(suffix) {
      return "x-" + suffix.lowercased()
    }
    return member.lowercased()
  }
}
