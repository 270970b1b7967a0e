import CommandEffects
import Testing
import Vocabulary

/// What statements would do, by tables.
@Suite struct SQLReaderTests {
  static let all =
    SQLCase.postgres + SQLCase.postgresOnly + SQLCase.mysql + SQLCase.sqlite + SQLCase.transact + SQLCase.clickhouse
    + SQLCase.cassandra + SQLCase.duckdb

  @Test("Every statement of the tables is read for what it does")
  func classifies() {
    #expect(Self.all.count >= 400)
    for row in Self.all { #expect(row.read == row.meaning, "\(row)") }
  }

  @Test("White space, comments and case around words change nothing")
  func spelling() {
    for row in SQLCase.postgres where !row.text.contains("'") && !row.text.contains("$") && !row.text.contains("\\") {
      guard !row.text.contains("\""), !row.text.contains("--"), !row.text.contains("⏎") else { continue }
      let spaced = row.text.split(separator: " ").joined(separator: "\n/* ; */\t")
      #expect(
        SQLCase(dialect: .postgres, client: .psql, meaning: row.meaning, text: spaced).read == row.meaning, "\(row)")
      let lower = row.text.lowercased()
      #expect(
        SQLCase(dialect: .postgres, client: .psql, meaning: row.meaning, text: lower).read == row.meaning, "\(row)")
    }
  }

  @Test("A statement's range holds its own words")
  func ranges() {
    let text = "SELECT 1;\n  DROP TABLE users ;-- x\nSELECT 2"
    let statements = SQLReader.read(text, dialect: .postgres)
    let texts = statements.map { String(decoding: Array(text.utf8)[$0.range.start..<$0.range.end], as: UTF8.self) }
    #expect(texts == ["SELECT 1", "DROP TABLE users", "SELECT 2"])
    #expect(statements[1].deeds.first?.names == ["users"])
  }

  @Test("What cannot be told holds its place: a NUL is an unknown run")
  func unknownRuns() {
    let meaning = { (text: String) in SQLCase.meaning(of: SQLReader.read(text, dialect: .postgres)) }
    #expect(meaning("\0") == .unread)
    #expect(meaning("DROP TABLE \0") == .data)
    #expect(meaning("SELECT \0 FROM users") == .harmless)
    #expect(meaning("DELETE FROM users WHERE id = \0") == .rowsByKey)
    #expect(meaning("DELETE FROM users WHERE id = '\0'") == .rowsByKey)
    #expect(meaning("DELETE FROM users WHERE \0") == .data)
    #expect(meaning("DELETE FROM users \0") == .data)
  }
}
