import Assessment
import Formats
import Vocabulary

/// A part of the catalogue as one JSON object: `{"tools":[…],"codes":[…]}`.
enum CatalogueJSON {
  /// Writes the object.
  static func write(_ selection: CatalogueSelection, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("tools")
    writer.beginArray()
    for part in selection.parts { write(part, to: &writer) }
    writer.endArray()
    writer.name("codes")
    writer.beginArray()
    for code in selection.codes { write(code, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ part: CatalogueSelection.Part, to writer: inout JSONWriter) {
    writer.beginObject()
    write("family", part.family.slug, to: &writer)
    write("title", part.tool.title, to: &writer)
    write("tier", part.tool.rank.rawValue, to: &writer)
    writer.name("names")
    writer.beginArray()
    for name in part.tool.names { writer.string(name) }
    writer.endArray()
    write("readBy", part.tool.sourceText, to: &writer)
    writer.name("examples")
    writer.beginArray()
    for example in part.examples { write(example, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ judged: JudgedExample, to writer: inout JSONWriter) {
    writer.beginObject()
    write("command", judged.example.command, to: &writer)
    write("verdict", judged.assessed.verdict.word, to: &writer)
    writer.name("requirements")
    writer.beginArray()
    for requirement in judged.assessed.verdict.requirements { writer.string(requirement.name) }
    writer.endArray()
    write("reason", judged.reason, to: &writer)
    if let finding = judged.finding { write("code", finding.code.text, to: &writer) }
    if let tier = judged.tier { write("environment", tier.rawValue, to: &writer) }
    if let remedy = judged.finding?.remedy { write("remedy", remedy, to: &writer) }
    writer.endObject()
  }

  private static func write(_ code: CodeAnswers, to writer: inout JSONWriter) {
    writer.beginObject()
    write("code", code.code.text, to: &writer)
    writer.name("answers")
    writer.beginObject()
    for (tier, words) in zip(CodeAnswers.tiers, code.words) {
      writer.name(text: tier.rawValue)
      writer.string(words)
    }
    writer.endObject()
    writer.endObject()
  }

  private static func write(_ name: StaticString, _ text: String, to writer: inout JSONWriter) {
    writer.name(name)
    writer.string(text)
  }
}
