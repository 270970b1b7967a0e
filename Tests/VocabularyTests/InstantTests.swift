import Testing
import Vocabulary

@Suite struct InstantTests {
  @Test(
    "An instant prints as RFC 3339",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (1_772_144_045_120, "2026-02-26T22:14:05.120Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
    ])
  func printsAsRFC3339(milliseconds: Int64, text: String) {
    #expect(Instant(milliseconds: milliseconds).description == text)
  }
}
