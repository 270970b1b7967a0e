import CommandEffects
import TestSupport
import Testing
import Vocabulary

@Suite struct FilesRemedyTests {
  @Test("Every command that a remedy names passes where it is given", arguments: FilesTable.sections.indices)
  func remediesPass(section index: Int) {
    let section = FilesTable.sections[index]
    let scene = FilesTableTests.scene(section)
    for row in section.rows where !row.codes.isEmpty {
      for finding in scene.read(row.command).findings {
        for command in RemedyText.commands(in: finding.remedy) {
          let found = scene.read(command).findings.filter { $0.severity > .information }
          #expect(found.isEmpty, "\(row.command) → \(command) → \(found.map(\.code.text))")
        }
      }
    }
  }

  @Test("Findings are one sentence, and say what to look at")
  func findingsAreSentences() {
    for section in FilesTable.sections {
      let scene = FilesTableTests.scene(section)
      for row in section.rows {
        for finding in scene.read(row.command).findings {
          #expect(!finding.message.isEmpty && !finding.message.contains("\n"), "\(row.command)")
          guard case .text(let range) = finding.evidence else {
            Issue.record("\(row.command): no words are pointed at")
            continue
          }
          #expect(range.end <= row.command.utf8.count && range.start < range.end, "\(row.command)")
        }
      }
    }
  }
}
