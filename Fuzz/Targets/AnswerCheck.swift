import Assessment
import Formats
import Vocabulary

/// What must hold of every answer.
enum AnswerCheck {
  /// Evidence lies in the text, the answer reads as JSON, and a person gets words.
  ///
  /// - Parameter command: the text that was asked about; nil for a plan.
  static func check(_ assessed: Assessed, command: [UInt8]?) {
    for finding in assessed.verdict.findings { check(finding.evidence, within: command?.count ?? 0) }
    for effect in assessed.effects { check(effect.evidence, within: command?.count ?? 0) }
    precondition(assessed.verdict.word == "allow" || !assessed.verdict.findings.isEmpty, "a refusal without a reason")
    checkJSON(of: assessed, length: command?.count)
    precondition(!VerdictText(assessed, command: command ?? [], style: .init(isColoured: false)).text.isEmpty)
    _ = ReasonText(assessed.verdict, command: command ?? []).text
  }

  private static func check(_ evidence: Evidence, within count: Int) {
    guard case .text(let range) = evidence else { return }
    precondition(range.start >= 0 && range.end <= count, "evidence lies outside the text: \(range)")
  }

  private static func checkJSON(of assessed: Assessed, length: Int?) {
    var writer = JSONWriter()
    writer.beginObject()
    AssessedJSON.writeMembers(of: assessed, length: length, to: &writer)
    writer.endObject()
    do throws(FormatError) {
      let value = try JSONReader.read(writer.bytes)
      precondition(value["verdict"]?.text == assessed.verdict.word)
    } catch {
      preconditionFailure("an answer is no JSON: \(error)")
    }
  }
}
