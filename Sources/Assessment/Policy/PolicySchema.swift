import Decision
import Formats
import Vocabulary

/// The JSON Schema of a policy file, for editors: made from the names that the decoder takes.
package enum PolicySchema {
  /// The schema (draft 2020-12), with a newline at its end.
  package static var json: [UInt8] {
    var writer = JSONWriter()
    write(root, to: &writer)
    writer.endLine()
    return writer.bytes
  }

  /// A part of a schema.
  private indirect enum Node: Sendable {
    case text(String?)
    case pattern(String, String)
    case choice([String], String?)
    case oneOrMany(Node)
    case anyOf([Node])
    case list(Node)
    case integer(ClosedRange<Int>)
    case one(String)
    /// An object of these names only; those in the list must be there.
    case object([(String, Node)], required: [String])
    /// An object whose names are chosen by whoever writes it.
    case map(Node)
    case nullable(Node)
  }

  private static let duration = Node.pattern(
    "^([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$", "90s, 5m, 1h30m, 7d")
  private static let texts = Node.oneOrMany(.text(nil))
  private static let verdict = Node.oneOrMany(
    .pattern(
      "^(allow|deny|confirm|saved-plan|restore-point|approval( [0-9]+)?|cooling-off [0-9wdhms]+)$",
      PolicySection.verdicts.joined(separator: ", ")))

  private static var root: Node {
    .object(
      PolicySection.machine.map { ($0, section($0)) }, required: [])
  }

  private static func section(_ name: String) -> Node {
    switch name {
    case "version": .one("1")
    case "environments": .map(environment)
    case "protect": texts
    case "datasets": .map(.nullable(.object(PolicySection.dataset.map { ($0, dataset($0)) }, required: [])))
    case "vaults": .map(.object(PolicySection.vault.map { ($0, vault($0)) }, required: ["kind"]))
    case "approvals": .object(PolicySection.approvals.map { ($0, approval($0)) }, required: [])
    case "rules": .list(.object(PolicySection.rule.map { ($0, rule($0)) }, required: ["verdict"]))
    case "accepted": .list(.pattern("^sha256:[0-9a-f]{64}$", "written by tagout policy accept"))
    default: .text(nil)
    }
  }

  private static var environment: Node {
    let tiers = Tier.allCases.filter { $0 != .unknown }.map(\.rawValue)
    let kinds = EnvironmentSign.Kind.allCases.map { ($0.rawValue, texts) }
    return .object([("tier", .choice(tiers, nil))] + kinds, required: [])
  }

  private static func dataset(_ name: String) -> Node {
    switch name {
    case "engine": .choice(PolicyDataset.Engine.allCases.map(\.rawValue), nil)
    case "method": .choice(PolicyDataset.Method.allCases.map(\.rawValue), "how postgresql is backed up: pgbackrest")
    case "escrow": .text("the file with the key of the backups")
    case "source": .text("a connection or a folder")
    case "rpo", "rto", "drill-interval", "keep": duration
    case "shrink": .integer(0...99)
    default: texts
    }
  }

  private static func vault(_ name: String) -> Node {
    switch name {
    case "kind": .choice(PolicyVault.Kind.allCases.map(\.rawValue), nil)
    case "account": .text("the account that it belongs to, apart from the data's")
    case "endpoint": .text("the address of another service than Amazon's")
    case "profile": .text("whose credentials add backups")
    case "drill-profile": .text("whose credentials read them")
    case "instance-class": .text("of kind rds: what a drill's instance is")
    case "subnet-group": .text("of kind rds: the subnets of a drill's instance")
    case "resources", "security-groups": texts
    default: .text(nil)
    }
  }

  private static func approval(_ name: String) -> Node {
    switch name {
    case "mode": .choice(PolicyApprovals.Mode.allCases.map(\.rawValue), "solo in the machine's policy alone")
    case "count": .integer(1...20)
    case "expires", "cooling-off": duration
    case "people": texts
    case "freeze": .list(.object(PolicySection.freeze.map { ($0, freeze($0)) }, required: ["from", "to"]))
    default: .object(PolicySection.breakGlass.map { ($0, $0 == "expires" ? duration : texts) }, required: [])
    }
  }

  private static func freeze(_ name: String) -> Node {
    name == "days" ? .oneOrMany(.choice(FreezeWindow.Day.allCases.map(\.rawValue), nil)) : .text(nil)
  }

  private static func rule(_ name: String) -> Node {
    switch name {
    case "effect": .oneOrMany(.choice(EffectVerb.allCases.map(\.rawValue), nil))
    case "verdict": verdict
    case "reason", "instead": .text(nil)
    case "tests": .list(.object(PolicySection.test.map { ($0, test($0)) }, required: ["verdict"]))
    default: texts
    }
  }

  private static func test(_ name: String) -> Node {
    switch name {
    case "env", "files": .map(.text(nil))
    case "cwd": .pattern("^/", "an absolute path")
    case "verdict": .anyOf([verdict, .choice(["hold"], nil)])
    case "command": texts
    default: .text(nil)
    }
  }

  private static func write(_ node: Node, to writer: inout JSONWriter) {
    writer.beginObject()
    if case .object = node, !hasHead(writer) { writeHead(to: &writer) }
    writeMembers(of: node, to: &writer)
    writer.endObject()
  }

  private static func hasHead(_ writer: JSONWriter) -> Bool { writer.bytes.count > 1 }

  private static func writeHead(to writer: inout JSONWriter) {
    writer.name("$schema")
    writer.string("https://json-schema.org/draft/2020-12/schema")
    writer.name("title")
    writer.string("A policy of Tagout")
  }

  private static func writeMembers(of node: Node, to writer: inout JSONWriter) {
    switch node {
    case .text(let description):
      // A plain number or truth value is text to the decoder.
      writeTypes(["string", "number", "boolean"], to: &writer)
      write("description", description, to: &writer)
    case .pattern(let pattern, let description):
      write("type", "string", to: &writer)
      write("pattern", pattern, to: &writer)
      write("description", description, to: &writer)
    case .choice(let names, let description):
      writer.name("enum")
      writer.beginArray()
      for name in names { writer.string(name) }
      writer.endArray()
      write("description", description, to: &writer)
    case .oneOrMany(let inner): writeAny([inner, .list(inner)], to: &writer)
    case .anyOf(let nodes): writeAny(nodes, to: &writer)
    case .nullable(let inner):
      writer.name("anyOf")
      writer.beginArray()
      write(inner, to: &writer)
      writer.raw(Array(#"{"type":"null"}"#.utf8))
      writer.endArray()
    case .list(let inner):
      write("type", "array", to: &writer)
      writer.name("items")
      write(inner, to: &writer)
    case .integer(let bounds):
      write("type", "integer", to: &writer)
      writer.name("minimum")
      writer.integer(bounds.lowerBound)
      writer.name("maximum")
      writer.integer(bounds.upperBound)
    case .one(let value):
      writer.name("const")
      writer.raw(Array(value.utf8))
    case .object(let members, let required): writeObject(members, required, to: &writer)
    case .map(let inner):
      write("type", "object", to: &writer)
      writer.name("additionalProperties")
      write(inner, to: &writer)
    }
  }

  private static func writeObject(_ members: [(String, Node)], _ required: [String], to writer: inout JSONWriter) {
    write("type", "object", to: &writer)
    writer.name("properties")
    writer.beginObject()
    for (name, node) in members {
      writer.name(text: name)
      write(node, to: &writer)
    }
    writer.endObject()
    writer.name("additionalProperties")
    writer.boolean(false)
    guard !required.isEmpty else { return }
    writer.name("required")
    writer.beginArray()
    for name in required { writer.string(name) }
    writer.endArray()
  }

  private static func writeAny(_ nodes: [Node], to writer: inout JSONWriter) {
    writer.name("anyOf")
    writer.beginArray()
    for node in nodes { write(node, to: &writer) }
    writer.endArray()
  }

  private static func writeTypes(_ types: [String], to writer: inout JSONWriter) {
    writer.name("type")
    writer.beginArray()
    for type in types { writer.string(type) }
    writer.endArray()
  }

  private static func write(_ name: StaticString, _ text: String?, to writer: inout JSONWriter) {
    guard let text else { return }
    writer.name(name)
    writer.string(text)
  }
}
