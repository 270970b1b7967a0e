import Decision
import Formats
import Vocabulary

/// One line of answer to `check commands --jsonl`.
package enum BatchAnswer {
  /// What the answer to a question says besides the id: JSON members without their braces.
  static func members(_ assessed: Assessed, to question: BatchRequest.Question) -> [UInt8] {
    var writer = JSONWriter()
    AssessedJSON.writeMembers(of: assessed, length: question.command.count, to: &writer)
    return writer.bytes
  }

  /// Appends the answer to the request of this id, with its newline.
  static func write(_ members: [UInt8], id: [UInt8], into writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("id")
    writer.raw(id)
    writer.raw(members)
    writer.endObject()
    writer.endLine()
  }

  /// The answer where a policy file cannot be used: it holds.
  static func undecided(_ error: PolicyError) -> Assessed {
    let finding = Finding(
      "policy.unreadable", .high, error.sentence, evidence: .whole, remedy: "have a person mend the policy file")
    return Assessed(verdict: Judgement.verdict(on: [finding], by: .builtIn), effects: [])
  }

  /// Appends the answer to a line that is no request: it holds.
  package static func write(_ error: BatchError, line: Int, length: Int, into writer: inout JSONWriter) {
    let finding = Finding(
      "input.malformed", .high, error.description, evidence: .whole,
      remedy: "write one JSON object with \"id\" and \"command\" a line")
    let verdict = Judgement.verdict(on: [finding], by: .builtIn)
    writer.beginObject()
    writer.name("id")
    writer.null()
    writer.name("line")
    writer.integer(line)
    AssessedJSON.writeMembers(of: Assessed(verdict: verdict, effects: []), length: length, to: &writer)
    writer.endObject()
    writer.endLine()
  }
}
