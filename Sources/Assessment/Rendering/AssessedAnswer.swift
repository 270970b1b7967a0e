import Formats
import Vocabulary

/// An assessment as one answer: the words and the object that `tagout check` prints.
package struct AssessedAnswer: Sendable {
  /// For people.
  package var text: String
  /// The object of `--json`.
  package var value: StructuredObject

  /// - Parameter command: the text that evidence points into; nil where it points into none.
  package init(_ assessed: Assessed, command: [UInt8]?) throws(FormatError) {
    var writer = JSONWriter()
    writer.beginObject()
    AssessedJSON.writeMembers(of: assessed, length: command?.count, to: &writer)
    writer.endObject()
    text =
      VerdictText(assessed, command: command ?? [], style: VerdictText.Style(isColoured: false, isReport: false)).text
    if case .object(let object) = try JSONReader.read(writer.bytes) { value = object } else { value = [:] }
  }
}
