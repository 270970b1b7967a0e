import CommandEffects
import Decision
import Formats
import Vocabulary

/// An explanation as JSON: what the checks print, with the steps before it.
package enum ExplanationJSON {
  /// Writes one object.
  package static func write(_ explanation: Explanation, to writer: inout JSONWriter) {
    writer.beginObject()
    AssessedJSON.writeMembers(of: explanation.assessed, length: explanation.text.count, to: &writer)
    writer.name("outline")
    writer.beginArray()
    for line in explanation.outline { writer.string(line) }
    writer.endArray()
    writer.name("programs")
    writer.beginArray()
    for invocation in explanation.started { write(invocation, to: &writer) }
    writer.endArray()
    writer.name("facts")
    writer.beginArray()
    for consulted in explanation.consulted { write(consulted, to: &writer) }
    writer.endArray()
    writer.name("decisions")
    writer.beginArray()
    for decision in explanation.decisions { write(decision, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ invocation: Invocation, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("argv")
    writer.beginArray()
    for word in [invocation.program] + invocation.arguments {
      if let literal = word.literal { writer.string(literal) } else { writeUnknown(word, to: &writer) }
    }
    writer.endArray()
    writer.name("directory")
    if case .known(let path) = invocation.directory { writer.string(path) } else { writer.null() }
    writer.endObject()
  }

  private static func writeUnknown(_ word: ArgumentWord, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("word")
    writer.string(word.display)
    writer.name("unknown")
    writer.string(word.reasonUnknown ?? "it is not literal")
    writer.endObject()
  }

  private static func write(_ consulted: Explanation.Consulted, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("path")
    writer.string(consulted.fact.query.path)
    writer.name("reason")
    writer.string(consulted.fact.reason)
    writer.name("found")
    writer.string(consulted.found)
    writer.endObject()
  }

  private static func write(_ decision: Decision, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("code")
    writer.string(decision.finding.code.text)
    writer.name("rule")
    writer.string(ExplanationText.rule(decision))
    writer.name("ruling")
    writer.string(decision.ruling.words)
    writer.name("signs")
    writer.beginArray()
    for sign in decision.finding.environment?.signs ?? [] {
      writer.beginObject()
      writer.name("kind")
      writer.string(sign.kind.rawValue)
      writer.name("value")
      writer.string(sign.value)
      writer.name("evidence")
      writer.string(sign.evidence)
      writer.name("decides")
      writer.boolean(sign.decides)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
