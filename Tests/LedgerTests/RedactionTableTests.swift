import Testing
import TestSupport

@testable import Ledger

@Suite struct RedactionTableTests {
  /// The row of a rule in `docs/ledger.md`.
  static func row(_ rule: any RedactionRule.Type) -> String {
    let example = rule.examples[0]
    func cell(_ text: String) -> String {
      "`" + text.replacing("\n", with: "⏎").replacing("|", with: "\\|") + "`"
    }
    return "| \(rule.summary) | \(cell(example.before)) | \(cell(example.after)) |"
  }

  @Test("The table of what is taken out is the table of rules")
  func table() throws {
    let bytes = try #require(RepositoryFile.bytes("docs/ledger.md"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| what is taken out |") })
    let rows = lines[(start + 2)...].prefix { $0.hasPrefix("|") }
    #expect(Array(rows) == Redactor.rules.map(RedactionTableTests.row))
  }
}
