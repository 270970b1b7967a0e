import AgentProtocols
import Assessment
import Formats
import Vocabulary

/// An assessment as a tool's answer: the same words and the same object as `tagout check` prints.
enum AssessedOutcome {
  static func outcome(of assessed: Assessed, command: [UInt8]?) throws -> MCPOutcome {
    var writer = JSONWriter()
    writer.beginObject()
    AssessedJSON.writeMembers(of: assessed, length: command?.count, to: &writer)
    writer.endObject()
    let text = VerdictText(
      assessed, command: command ?? [], style: VerdictText.Style(isColoured: false, isReport: false)
    ).text
    guard case .object(let object) = try JSONReader.read(writer.bytes) else {
      return MCPOutcome(text: text, value: nil)
    }
    return MCPOutcome(text: text, value: object)
  }
}
