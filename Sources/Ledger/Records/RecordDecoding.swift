import Vocabulary

/// A record out of a JSON value.
enum RecordDecoding {
  static func record(from value: StructuredValue) throws(LedgerError) -> LedgerRecord {
    let sequence = try integer("sequence", of: value)
    guard sequence >= 0 else { throw .malformedRecord("\"sequence\" is below zero") }
    return LedgerRecord(sequence: sequence, previous: try previous(of: value), entry: try entry(from: value))
  }

  private static func entry(from value: StructuredValue) throws(LedgerError) -> LedgerEntry {
    LedgerEntry(
      RecordKind(try text("kind", of: value)),
      at: Instant(milliseconds: Int64(try integer("milliseconds", of: value))),
      by: try actor(from: value["actor"]),
      action: try action(from: value["action"]),
      verdict: try optionalText("verdict", of: value),
      requirements: try texts("requirements", of: value),
      findings: try list("findings", of: value, finding),
      omittedFindings: try count("findingsOmitted", of: value),
      effects: try list("effects", of: value, effect),
      omittedEffects: try count("effectsOmitted", of: value),
      details: try details(from: value["details"]),
      version: try text("version", of: value))
  }

  private static func previous(of value: StructuredValue) throws(LedgerError) -> TreeHash? {
    guard let digits = try optionalText("previous", of: value) else { return nil }
    guard let hash = TreeHash(hexadecimal: Array(digits.utf8)) else {
      throw .malformedRecord("\"previous\" is no hash")
    }
    return hash
  }

  private static func actor(from value: StructuredValue?) throws(LedgerError) -> Actor {
    guard let value else { return Actor() }
    return Actor(
      user: try attribution("user", of: value), client: try attribution("client", of: value),
      session: try attribution("session", of: value), subagent: try attribution("subagent", of: value),
      pipeline: try attribution("pipeline", of: value))
  }

  private static func attribution(_ name: String, of value: StructuredValue) throws(LedgerError) -> Attribution? {
    guard let part = value[name] else { return nil }
    guard let text = part["value"]?.text, let isProven = part["proven"]?.truth else {
      throw .malformedRecord("\"\(name)\" does not say who, or whether it is proven")
    }
    return isProven ? .proven(text) : .claimed(text)
  }

  private static func action(from value: StructuredValue?) throws(LedgerError) -> RecordedAction? {
    guard let value else { return nil }
    return RecordedAction(
      tool: try text("tool", of: value), text: try text("text", of: value), length: try integer("length", of: value),
      digest: try text("digest", of: value), directory: try optionalText("directory", of: value))
  }

  private static func finding(from value: StructuredValue) throws(LedgerError) -> RecordedFinding {
    RecordedFinding(
      code: FindingCode(try text("code", of: value)), severity: try text("severity", of: value),
      message: try text("message", of: value), evidence: evidence(from: value))
  }

  private static func evidence(from value: StructuredValue) -> Evidence {
    if let address = value["address"]?.text { return .address(address) }
    if let file = value["file"]?.text {
      guard let line = value["line"]?.whole else { return .file(file) }
      return .line(file, Int(line))
    }
    if let index = value["argument"]?.whole { return .argument(Int(index)) }
    if let start = value["start"]?.whole, let end = value["end"]?.whole, start <= end {
      return .text(ByteRange(Int(start), Int(end)))
    }
    return .whole
  }

  private static func effect(from value: StructuredValue) throws(LedgerError) -> RecordedEffect {
    RecordedEffect(
      verb: try text("verb", of: value), kind: try text("kind", of: value), role: try text("role", of: value),
      name: try optionalText("name", of: value), extent: try text("extent", of: value),
      reversibility: try text("reversibility", of: value))
  }

  private static func details(from value: StructuredValue?) throws(LedgerError) -> StructuredObject {
    guard let value else { return [:] }
    guard case .object(let object) = value else { throw .malformedRecord("\"details\" is no object") }
    return object
  }
}

extension RecordDecoding {
  private static func text(_ name: String, of value: StructuredValue) throws(LedgerError) -> String {
    guard let text = value[name]?.text else { throw .malformedRecord("\"\(name)\" is no text") }
    return text
  }

  private static func optionalText(_ name: String, of value: StructuredValue) throws(LedgerError) -> String? {
    value[name] == nil ? nil : try text(name, of: value)
  }

  private static func integer(_ name: String, of value: StructuredValue) throws(LedgerError) -> Int {
    guard let whole = value[name]?.whole else { throw .malformedRecord("\"\(name)\" is no whole number") }
    return Int(whole)
  }

  private static func count(_ name: String, of value: StructuredValue) throws(LedgerError) -> Int {
    value[name] == nil ? 0 : try integer(name, of: value)
  }

  private static func list<Element>(
    _ name: String, of value: StructuredValue, _ element: (StructuredValue) throws(LedgerError) -> Element
  ) throws(LedgerError) -> [Element] {
    guard let list = value[name] else { return [] }
    guard let elements = list.elements else { throw .malformedRecord("\"\(name)\" is no list") }
    var result: [Element] = []
    for value in elements { result.append(try element(value)) }
    return result
  }

  private static func texts(_ name: String, of value: StructuredValue) throws(LedgerError) -> [String] {
    try list(name, of: value) { (element) throws(LedgerError) -> String in
      guard let text = element.text else { throw .malformedRecord("\"\(name)\" holds something that is no text") }
      return text
    }
  }
}
