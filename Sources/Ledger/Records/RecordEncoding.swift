import Vocabulary

/// A record as a JSON value; what is empty is left out.
enum RecordEncoding {
  static func value(of record: LedgerRecord) -> StructuredValue {
    let entry = record.entry
    var object = Members()
    object.add("action", entry.action.map(action))
    object.add("actor", actor(entry.actor))
    object.add("details", entry.details.members.isEmpty ? nil : .object(entry.details))
    object.add("effects", list(entry.effects.map(effect)))
    object.add("effectsOmitted", entry.omittedEffects > 0 ? .integer(Int64(entry.omittedEffects)) : nil)
    object.add("findings", list(entry.findings.map(finding)))
    object.add("findingsOmitted", entry.omittedFindings > 0 ? .integer(Int64(entry.omittedFindings)) : nil)
    object.add("kind", .string(entry.kind.word))
    object.add("milliseconds", .integer(entry.time.milliseconds))
    object.add("previous", (record.previous?.description).map(StructuredValue.string))
    object.add("requirements", list(entry.requirements.map(StructuredValue.string)))
    object.add("sequence", .integer(Int64(record.sequence)))
    object.add("time", .string(entry.time.description))
    object.add("verdict", entry.verdict.map(StructuredValue.string))
    object.add("version", .string(entry.version))
    return object.value
  }

  private static func action(_ action: RecordedAction) -> StructuredValue {
    var object = Members()
    object.add("digest", .string(action.digest))
    object.add("directory", action.directory.map(StructuredValue.string))
    object.add("length", .integer(Int64(action.length)))
    object.add("text", .string(action.text))
    object.add("tool", .string(action.tool))
    return object.value
  }

  private static func actor(_ actor: Actor) -> StructuredValue? {
    var object = Members()
    object.add("client", actor.client.map(attribution))
    object.add("pipeline", actor.pipeline.map(attribution))
    object.add("session", actor.session.map(attribution))
    object.add("subagent", actor.subagent.map(attribution))
    object.add("user", actor.user.map(attribution))
    return object.isEmpty ? nil : object.value
  }

  private static func attribution(_ attribution: Attribution) -> StructuredValue {
    .object(["proven": .boolean(attribution.isProven), "value": .string(attribution.value)])
  }

  private static func effect(_ effect: RecordedEffect) -> StructuredValue {
    var object = Members()
    object.add("extent", .string(effect.extent))
    object.add("kind", .string(effect.kind))
    object.add("name", effect.name.map(StructuredValue.string))
    object.add("reversibility", .string(effect.reversibility))
    object.add("role", .string(effect.role))
    object.add("verb", .string(effect.verb))
    return object.value
  }

  private static func finding(_ finding: RecordedFinding) -> StructuredValue {
    var object = Members()
    if case .address(let address) = finding.evidence { object.add("address", .string(address)) }
    if case .argument(let index) = finding.evidence { object.add("argument", .integer(Int64(index))) }
    object.add("code", .string(finding.code.text))
    if case .text(let range) = finding.evidence { object.add("end", .integer(Int64(range.end))) }
    if case .file(let path) = finding.evidence { object.add("file", .string(path)) }
    if case .line(let path, let line) = finding.evidence {
      object.add("file", .string(path))
      object.add("line", .integer(Int64(line)))
    }
    object.add("message", .string(finding.message))
    object.add("severity", .string(finding.severity))
    if case .text(let range) = finding.evidence { object.add("start", .integer(Int64(range.start))) }
    return object.value
  }

  private static func list(_ elements: [StructuredValue]) -> StructuredValue? {
    elements.isEmpty ? nil : .array(elements)
  }

  /// Members being gathered.
  private struct Members {
    private var members: [StructuredObject.Member] = []

    var isEmpty: Bool { members.isEmpty }

    var value: StructuredValue { .object(StructuredObject(members)) }

    mutating func add(_ name: String, _ value: StructuredValue?) {
      if let value { members.append(StructuredObject.Member(name, value)) }
    }
  }
}
