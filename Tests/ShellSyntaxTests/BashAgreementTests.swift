import Foundation
import ShellSyntax
import TestSupport
import Testing

@Suite struct BashAgreementTests {
  @Test("Every snippet is taken or refused as bash does")
  func snippets() throws {
    let agreement = try Agreement.measure(Snippets.all)
    print("shell snippets: \(agreement)")
    #expect(Snippets.all.count >= 300)
    #expect(agreement.disagreements == [])
  }

  @Test("Mutated snippets are taken and refused as bash does")
  func mutations() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["TAGOUT_SOAK_SEED"].flatMap { UInt64($0) } ?? 20_260_222
    let count = environment["TAGOUT_SOAK_MUTATIONS"].flatMap { Int($0) } ?? 1_600
    var mutator = Mutator(snippets: Snippets.all, seed: seed)
    var agreement = Agreement()
    for start in stride(from: 0, to: count, by: 1_600) {
      agreement.add(try Agreement.measure((start..<min(start + 1_600, count)).map { _ in mutator.next() }))
      if count > 1_600 { print("mutated shell snippets so far: \(agreement)") }
    }
    print("mutated shell snippets, seed \(seed): \(agreement)")
    for text in agreement.disagreements { print("  not as bash: \(text.debugDescription)") }
    #expect(agreement.accepted * 4 > count)
    #expect(agreement.refused * 4 > count)
    // Bash 5.2 has a few quirks that are not worth following, such as `for` with its `in` on the next line in a `case`.
    #expect(agreement.disagreements.count * 400 <= count)
  }
}

/// How often the parser and bash say the same.
struct Agreement: CustomStringConvertible {
  var accepted = 0
  var refused = 0
  var disagreements: [String] = []

  var description: String {
    "\(accepted) taken and \(refused) refused by both, \(disagreements.count) not"
  }

  /// Counts another measure in.
  mutating func add(_ other: Agreement) {
    accepted += other.accepted
    refused += other.refused
    disagreements += other.disagreements
  }

  static func measure(_ texts: [String], mayFallSilent: Bool = true) throws -> Agreement {
    var agreement = Agreement()
    for (text, isAccepted) in zip(texts, try BashOracle.acceptance(of: texts, mayFallSilent: mayFallSilent)) {
      if ShellOutcome(text).isAccepted != isAccepted {
        agreement.disagreements.append(text)
      } else if isAccepted {
        agreement.accepted += 1
      } else {
        agreement.refused += 1
      }
    }
    return agreement
  }
}
