import Formats
import Ledger
import Vocabulary

/// One record with its proof.
package struct RecordPage: Sendable {
  package var record: LedgerRecord
  /// The line as it is stored.
  package var line: [UInt8]
  /// The way from it to the root (RFC 6962 §2.1.1), each in hexadecimal.
  package var path: [String]
  /// The leaf, the root, and how many records the root is of.
  package var leaf: String
  package var root: String
  package var size: Int

  package init(
    _ record: LedgerRecord, line: [UInt8], leaf: String, path: [String], root: String, size: Int
  ) {
    self.record = record
    self.line = line
    self.leaf = leaf
    self.path = path
    self.root = root
    self.size = size
  }

  /// The body.
  package var body: Markup {
    var values = RecordLine(record).values
    values["line"] = String(decoding: line, as: UTF8.self)
    values["details"] = record.entry.details.members.map { member in
      ["detailName": member.name, "detail": RecordPage.words(member.value)]
    }.filter { $0["detail"] != "" }
    values["findings"] = record.entry.findings.map { ["code": $0.code, "findingMessage": $0.message] }
    values["leaf"] = leaf
    values["root"] = root
    values["size"] = size
    values["path"] = path.map { ["hash": $0] }
    values["steps"] = path.count
    if let verdict = record.entry.verdict { values["verdict"] = verdict }
    if let action = record.entry.action { values["actionText"] = action.text }
    if record.sequence > 0 { values["before"] = "/ledger/\(record.sequence - 1)" }
    if record.sequence + 1 < size { values["after"] = "/ledger/\(record.sequence + 1)" }
    return PageTemplates.render("record", values)
  }

  private static func words(_ value: StructuredValue) -> String {
    switch value {
    case .string(let text): text
    case .boolean(let truth): truth ? "yes" : "no"
    case .integer(let number): String(number)
    case .null, .real, .digits, .array, .object, .unknown: ""
    }
  }
}
