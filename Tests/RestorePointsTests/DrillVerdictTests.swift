import RestorePoints
import Testing

@Suite("Verdicts of drills")
struct DrillVerdictTests {
  @Test("Are written as the words that people read")
  func words() {
    #expect(DrillVerdict.allCases.map(\.rawValue) == ["proven", "failed", "unbaselined", "inconclusive"])
  }
}
