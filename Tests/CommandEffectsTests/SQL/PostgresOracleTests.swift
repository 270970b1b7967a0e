import CommandEffects
import Testing

/// What is said of statements against what a real PostgreSQL does on them.
@Suite struct PostgresOracleTests {
  @Test(
    "A harmless text leaves a real database as it was, a destroying one takes rows",
    .enabled(if: PostgresOracle.isInstalled, "no PostgreSQL server is installed"), .timeLimit(.minutes(3)))
  func agreesWithTheServer() throws {
    let cases = SQLCase.postgres
    let outcomes = try PostgresOracle.outcomes(of: cases.map(\.text))
    let before = try #require(outcomes.first)
    #expect(before.rows.count == 17 && !before.definitions.isEmpty)
    for (row, after) in zip(cases, outcomes.dropFirst()) { check(row, before, after) }
  }

  @Test("The newest of several servers is asked")
  func newestServer() {
    #expect(PostgresOracle.newestFirst(["9.6", "17", "15", "9.10"]) == ["17", "15", "9.10", "9.6"])
  }

  private func check(_ row: SQLCase, _ before: PostgresOracle.Outcome, _ after: PostgresOracle.Outcome) {
    // A table that has another name is the same rows.
    let lost = before.rows.subtracting(after.rows).filter { line in
      !after.rows.contains { $0.hasSuffix("|" + (line.split(separator: "|").last ?? "")) }
    }
    let isSame = before.rows == after.rows && before.definitions == after.definitions
    switch row.read {
    case .harmless: #expect(isSame, "said to be harmless: \(row)")
    case .adds:
      // A column more makes every row another line; the table test says what was meant.
      if !row.text.contains("ADD COLUMN") { #expect(lost.isEmpty, "said only to add: \(row)") }
    case .alters: #expect(!isSame && lost.isEmpty, "said to change definitions only: \(row)")
    case .definition, .guardian, .identity, .access: #expect(!isSame && lost.isEmpty, "said to drop no row: \(row)")
    case .rows, .rowsByKey:
      #expect(!isSame && before.rows.intersection(after.rows).count >= 3, "said to spare rows: \(row)")
    case .data: #expect(!isSame && isLoss(row, before, after), "said to take rows: \(row)")
    case .calls, .disturbs, .unread, .program, .wayBack: Issue.record("no row for the server: \(row)")
    }
  }

  private func isLoss(_ row: SQLCase, _ before: PostgresOracle.Outcome, _ after: PostgresOracle.Outcome) -> Bool {
    row.text.contains("DATABASE")
      ? before.definitions != after.definitions : !before.rows.subtracting(after.rows).isEmpty
  }
}
