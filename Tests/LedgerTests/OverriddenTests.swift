import Ledger
import Testing
import Vocabulary

@Suite struct OverriddenTests {
  @Test("That an asked call ran is a record that can be read again, without its secrets")
  func roundTrip() throws {
    let entry = LedgerEntry.overridden(
      "PGPASSWORD=hunter2 terraform state rm x", tool: "Bash", in: "/srv", use: "toolu_1",
      asked: Instant(milliseconds: 1_795_336_495_394), succeeded: false,
      by: Actor(user: .proven("ann (1000)"), session: .claimed("s")), at: Instant(milliseconds: 1_795_336_500_000),
      version: "0")
    let line = try LedgerRecord(sequence: 0, previous: nil, entry: entry).line()
    let read = try LedgerRecord(line: line)
    #expect(read.entry == entry)
    #expect(read.entry.kind.word == "overridden")
    #expect(read.entry.verdict == "hold")
    #expect(read.entry.requirements == ["confirm"])
    #expect(read.entry.details["succeeded"] == .boolean(false))
    #expect(read.entry.action?.text == "PGPASSWORD=[redacted] terraform state rm x")
  }
}
