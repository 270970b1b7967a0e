import Assessment
import Testing
import Vocabulary

/// Where commands land, told from files made for each row and read by the reader that the tools use.
@Suite struct LandingTests {
  @Test(
    "A command lands where an engineer would say, for the reason that the engineer would give", arguments: Landing.all)
  func lands(row: Landing) throws {
    let scene = try Scene(files: row.files, folders: [row.folder])
    let assessed = scene.assess(row.command, in: row.folder, with: row.variables)
    let finding = assessed.verdict.findings.first { $0.environment != nil }
    let environment = try #require(finding?.environment, "nothing is said of an environment: \(assessed.verdict)")
    #expect(environment.tier == row.tier, "\(environment)")
    #expect(environment.evidence.contains(row.evidence), "\(environment.evidence)")
    #expect((assessed.verdict.word == "allow") == (row.answer == .passes), "\(assessed.verdict.word)")
  }

  @Test("The table is long, and no row stands in it twice")
  func isLong() {
    #expect(Landing.all.count >= 100)
    #expect(Set(Landing.all).count == Landing.all.count)
  }
}
