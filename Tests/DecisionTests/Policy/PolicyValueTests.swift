import Testing
import Vocabulary

@testable import Decision

@Suite struct PolicyValueTests {
  @Test(
    "Durations are read and shown",
    arguments: [
      ("90s", 90, "1m30s"), ("5m", 300, "5m"), ("1h30m", 5400, "1h30m"), ("7d", 604_800, "1w"),
      ("2w1d", 1_296_000, "2w1d"),
    ])
  func readsDurations(text: String, seconds: Int, shown: String) throws {
    let duration = try #require(PolicyDuration(text))
    #expect(duration.seconds == seconds)
    #expect(duration.description == shown)
  }

  @Test(
    "What is no duration is refused",
    arguments: ["", "5", "m", "0s", "-5m", "5 m", "1m1h", "1h1h", "5M", "99999999999999999999s", "5000w", "٥m"])
  func refusesDurations(text: String) {
    #expect(PolicyDuration(text) == nil)
  }

  @Test(
    "Times are read as RFC 3339 has them",
    arguments: [
      ("1970-01-01", "1970-01-01T00:00:00.000Z"), ("2026-11-27T16:30:00Z", "2026-11-27T16:30:00.000Z"),
      ("2026-11-27T00:30:00+01:00", "2026-11-26T23:30:00.000Z"),
      ("2024-02-29T23:59:59-00:30", "2024-03-01T00:29:59.000Z"),
      ("2000-12-31T12:00Z", "2000-12-31T12:00:00.000Z"),
    ])
  func readsTimes(text: String, shown: String) {
    #expect(TimeText.instant(text)?.description == shown)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "", "2026", "2026-1-1", "2026-13-01", "2025-02-29", "2026-11-27T16:30:00", "2026-11-27T24:00:00Z", "2026-11-27TZ",
      "2026-11-27T16:60:00Z", "2026-11-27 16:30:00Z",
    ])
  func refusesTimes(text: String) {
    #expect(TimeText.instant(text) == nil)
  }

  @Test("Times of day reach from midnight to midnight")
  func readsTimesOfDay() {
    #expect(TimeText.minutes("00:00") == 0)
    #expect(TimeText.minutes("24:00") == 1440)
    for text in ["24:01", "7:00", "12:60", "1200", "12:0a", ""] { #expect(TimeText.minutes(text) == nil, "\(text)") }
  }

  @Test("A ruling is looser than another when it leaves out something")
  func comparesRulings() {
    let approvals = Ruling.hold([.restorePoint, .approval(count: 2)])
    #expect(Ruling.allow.isLooser(than: .hold([.confirm])))
    #expect(Ruling.hold([.confirm]).isLooser(than: .deny))
    #expect(Ruling.hold([.approval(count: 1)]).isLooser(than: approvals))
    #expect(Ruling.hold([.confirm]).isLooser(than: .hold([.savedPlan])))
    #expect(!Ruling.hold([.approval(count: 1)]).isLooser(than: .hold([.confirm])))
    #expect(!approvals.isLooser(than: approvals))
    #expect(!Ruling.deny.isLooser(than: approvals))
    #expect(approvals.words == "restore-point and approval 2")
    #expect(Ruling.hold([.coolingOff(minutes: 90)]).words == "cooling-off 1h30m")
  }
}
