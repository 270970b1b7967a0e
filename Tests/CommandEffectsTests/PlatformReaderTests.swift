import CommandEffects
import Decision
import Testing
import Vocabulary

@Suite struct PlatformReaderTests {
  /// The codes of what the built-in policy does not let pass.
  private func held(_ text: String) -> [String] {
    FilesScene().read(text).findings.filter { Policy.builtIn.ruling(for: $0) != .allow }.map { $0.code.text }
  }

  @Test("What a platform's command destroys is held, and what it reads passes", arguments: PlatformSpellings.rows)
  func judgesPlatforms(row: (command: String, code: String)) {
    #expect(held(row.command) == (row.code.isEmpty ? [] : [row.code]), "\(row.command)")
  }

  @Test(
    "A verb behind its noun, a name with capitals and an option that tells are read", arguments: PlatformSpellings.more)
  func judgesMore(row: (command: String, code: String)) {
    #expect(held(row.command) == (row.code.isEmpty ? [] : [row.code]), "\(row.command)")
  }

  @Test("What a call of an API destroys is held, and what it reads passes", arguments: PlatformSpellings.calls)
  func judgesCalls(row: (command: String, code: String)) {
    #expect(held(row.command) == (row.code.isEmpty ? [] : [row.code]), "\(row.command)")
  }

  @Test("The name of what is acted on tells where it lands")
  func environment() throws {
    let finding = try #require(FilesScene().read("heroku pg:reset DATABASE -a shop-pr-12").findings.first)
    #expect(finding.environment?.tier == .ephemeral)
    #expect(held("heroku pg:reset DATABASE -a shop-pr-12") == [])
    #expect(held("heroku pg:reset DATABASE -a shop-production") == ["command.data-destroyed"])
  }
}
