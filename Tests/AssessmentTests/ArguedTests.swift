import Assessment
import CommandEffects
import Foundation
import Testing
import Vocabulary

/// `docs/argued.md` says what passes although other guards stop it: each of its examples does.
@Suite struct ArguedTests {
  private static let document = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/argued.md")

  /// The texts in backquotes of the column that holds examples.
  private static func examples() throws -> [String] {
    let text = try String(contentsOf: document, encoding: .utf8).replacingOccurrences(of: "\\|", with: "\u{0}")
    return text.split(separator: "\n").filter { $0.contains(" % | ") }.flatMap { line -> [String] in
      let cells = line.split(separator: "|")
      guard cells.count > 2 else { return [] }
      let quoted = cells[2].split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }
      return quoted.map { $0.element.replacingOccurrences(of: "\u{0}", with: "|") }
    }
  }

  @Test("Each example of what passes on purpose is allowed")
  func examplesAreAllowed() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 15)
    for example in examples {
      let action = Action.command(
        text: Array(example.utf8), directory: .known("/srv/app"),
        variables: Variables(inherited: ["HOME": "/home/ann"], isComplete: false))
      let assessed = Assessor().assess(action) { _ in .missing }
      #expect(assessed.verdict.word == "allow", "\(example)")
    }
  }
}
