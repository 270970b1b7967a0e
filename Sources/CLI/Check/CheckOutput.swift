import Assessment
import Formats
import Host
import Vocabulary

/// How the checks answer.
enum CheckOutput {
  /// 0 allow, 10 hold, 20 deny.
  static func status(of verdict: Verdict) -> Int32 {
    switch verdict {
    case .allow: 0
    case .hold: 10
    case .deny: 20
    }
  }

  /// One JSON object on a line.
  static func printJSON(
    _ assessed: Assessed, length: Int?, routes: PlanRoutes? = nil, fates: FatesAnswer? = nil, lanes: any Lanes = .one
  ) throws {
    var writer = JSONWriter()
    writer.beginObject()
    AssessedJSON.writeMembers(of: assessed, length: length, lanes: lanes, to: &writer)
    if let fates { fates.writeMember(to: &writer) }
    if let routes { PlanRoutesJSON.writeMember(of: routes, to: &writer) }
    writer.endObject()
    writer.endLine()
    try StandardStreams.write(writer.bytes, to: .output)
  }

  /// The answer for people: the verdict's word, then why.
  static func printText(_ assessed: Assessed, command: [UInt8], isReport: Bool = false) throws {
    let style = VerdictText.Style(isColoured: TerminalStyle.isColoured, isReport: isReport)
    let text = VerdictText(assessed, command: command, style: style).text
    try StandardStreams.write(Array((text + "\n").utf8), to: .output)
  }
}
