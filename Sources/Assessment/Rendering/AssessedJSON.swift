import Formats
import Vocabulary

/// Writes an assessment as the outward contract spells it.
package enum AssessedJSON {
  /// Writes the members from `verdict` on into an object that is already open.
  ///
  /// - Parameters:
  ///   - length: the bytes of the command, for evidence that is the whole of it; nil for plans.
  ///   - lanes: half of what would be done may be written at once with the rest.
  package static func writeMembers(
    of assessed: Assessed, length: Int?, lanes: any Lanes = .one, to writer: inout JSONWriter
  ) {
    let middle = lanes.isOne ? assessed.effects.endIndex : assessed.effects.count / 2
    let (_, (rest, reach)) = lanes.both(
      {
        writeVerdict(of: assessed, length, to: &writer)
        writer.name("effects")
        writer.beginArray()
        for effect in assessed.effects[..<middle] { write(effect, length, to: &writer) }
      },
      {
        var rest = JSONWriter()
        for effect in assessed.effects[middle...] { write(effect, length, to: &rest) }
        var reach = JSONWriter()
        if let all = assessed.reach { PlanPictureJSON.write(all, to: &reach) }
        return (rest.bytes, reach.bytes)
      })
    if !rest.isEmpty { writer.raw(rest) }
    writer.endArray()
    guard !reach.isEmpty else { return }
    writer.name("blastRadius")
    writer.raw(reach)
  }

  /// The verdict and why.
  private static func writeVerdict(of assessed: Assessed, _ length: Int?, to writer: inout JSONWriter) {
    writer.name("verdict")
    writer.string(assessed.verdict.word)
    writer.name("requirements")
    writer.beginArray()
    for requirement in assessed.verdict.requirements { writer.string(requirement.name) }
    writer.endArray()
    writer.name("findings")
    writer.beginArray()
    for finding in assessed.verdict.findings { write(finding, length, to: &writer) }
    writer.endArray()
  }

  private static func write(_ finding: Finding, _ length: Int?, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("code")
    writer.string(finding.code.text)
    writer.name("severity")
    writer.string(finding.severity.rawValue)
    writer.name("message")
    writer.string(finding.message)
    writer.name("evidence")
    write(finding.evidence, length, to: &writer)
    writer.name("remedy")
    if let remedy = finding.remedy { writer.string(remedy) } else { writer.null() }
    if let environment = finding.environment {
      writer.name("environment")
      write(environment, to: &writer)
    }
    writer.endObject()
  }

  private static func write(_ environment: Environment, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("name")
    if let name = environment.name { writer.string(name) } else { writer.null() }
    writer.name("tier")
    writer.string(environment.tier.rawValue)
    writer.name("evidence")
    writer.string(environment.evidence)
    writer.endObject()
  }

  private static func write(_ evidence: Evidence, _ length: Int?, to writer: inout JSONWriter) {
    writer.beginObject()
    switch evidence {
    case .text(let range):
      writer.name("start")
      writer.integer(range.start)
      writer.name("end")
      writer.integer(range.end)
    case .argument(let index):
      writer.name("argument")
      writer.integer(index)
    case .address(let address):
      writer.name("address")
      writer.string(address)
    case .file(let path):
      writer.name("path")
      writer.string(path)
    case .line(let path, let line):
      writer.name("path")
      writer.string(path)
      writer.name("line")
      writer.integer(line)
    case .whole:
      writeWhole(length, to: &writer)
    }
    writer.endObject()
  }

  private static func writeWhole(_ length: Int?, to writer: inout JSONWriter) {
    guard let length else {
      writer.name("address")
      writer.null()
      return
    }
    writer.name("start")
    writer.integer(0)
    writer.name("end")
    writer.integer(length)
  }

  private static func write(_ effect: Effect, _ length: Int?, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("verb")
    writer.string(effect.verb.rawValue)
    writer.name("kind")
    writer.string(effect.resource.kind)
    writer.name("role")
    writer.string(effect.resource.role.rawValue)
    if let name = effect.resource.name {
      writer.name("name")
      writer.string(name)
    }
    writer.name("extent")
    writer.string(effect.extent.rawValue)
    writer.name("reversibility")
    writer.string(word(for: effect.reversibility))
    writer.name("evidence")
    write(effect.evidence, length, to: &writer)
    writer.endObject()
  }

  private static func word(for reversibility: Reversibility) -> String {
    switch reversibility {
    case .reversible: "reversible"
    case .recoverable: "recoverable"
    case .irreversible: "irreversible"
    case .unknown: "unknown"
    }
  }
}
