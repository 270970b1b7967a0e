import Assessment
import CommandEffects
import Foundation
import Testing
import Vocabulary

/// `docs/residual-risk.md` says what gets past: neither less than the truth nor more.
@Suite struct ResidualRiskTests {
  private static let document = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/residual-risk.md")

  /// A row of one of the tables.
  private struct Row {
    var id: String
    /// The command that gets past; nil when the risk is none of a command.
    var example: String?
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: document, encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| RR-") }.map { line in
      let cells = line.replacingOccurrences(of: "\\|", with: "\u{0}").split(separator: "|")
        .map { $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{0}", with: "|") }
      let isCommand = cells.count == 5 && cells[2].hasPrefix("`") && cells[2].hasSuffix("`")
      return Row(id: cells[0], example: isCommand ? String(cells[2].dropFirst().dropLast()) : nil)
    }
  }

  @Test("Each example of an accepted risk is allowed")
  func examplesAreAllowed() throws {
    let examples = try Self.rows().filter { $0.example != nil }
    #expect(examples.count >= 5)
    for row in examples {
      let action = Action.command(
        text: Array((row.example ?? "").utf8), directory: .known("/srv/app"),
        variables: Variables(inherited: [:], isComplete: false))
      let assessed = Assessor().assess(action) { _ in .missing }
      #expect(assessed.verdict.word == "allow", "\(row.id) is caught now: \(row.example ?? "")")
    }
  }

  @Test("No id of a risk is given twice")
  func idsAreUnique() throws {
    let ids = try Self.rows().map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
