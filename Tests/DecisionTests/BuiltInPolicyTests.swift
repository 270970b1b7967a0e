import Testing
import Vocabulary

@testable import Decision

@Suite struct BuiltInPolicyTests {
  private var rows: [[Substring]] {
    BuiltInPolicy.rows.description.split(separator: "\n").map { $0.split(separator: " ") }
  }

  @Test("Every row is a code and five letters that mean something")
  func rowsAreWellFormed() {
    for row in rows {
      #expect(row.count == 6, "\(row)")
      for letter in row.dropFirst() { #expect("acp12d".contains(letter) && letter.count == 1, "\(row)") }
    }
  }

  @Test("Each code finds its own row, and what only begins or goes on like it finds none")
  func lookup() {
    let codes = Set(BuiltInPolicy.codes.map { $0.text })
    for code in codes {
      #expect(BuiltInPolicy.letter(for: FindingCode(code), .production) != nil, "\(code)")
      for other in [String(code.dropLast()), code + "x", code + " ", "." + code, code + " d d c a a\n", ""]
      where !codes.contains(other) {
        #expect(BuiltInPolicy.letter(for: FindingCode(other), .production) == nil, "\(other)")
      }
    }
  }

  @Test("The rows are sorted and no code stands twice")
  func rowsAreSorted() {
    let codes = rows.map { String($0[0]) }
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }

  @Test("Each code is found in each tier")
  func codesAreFound() {
    for row in rows {
      let tiers: [Tier] = [.production, .unknown, .staging, .development, .ephemeral]
      for (tier, letter) in zip(tiers, row.dropFirst()) {
        #expect(BuiltInPolicy.letter(for: FindingCode(String(row[0])), tier) == letter.utf8.first)
      }
    }
    #expect(BuiltInPolicy.letter(for: "no.such-code", .production) == nil)
  }
}
