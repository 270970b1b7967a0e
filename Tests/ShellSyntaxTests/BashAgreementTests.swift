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
    let seed: UInt64 = 20_260_222
    var mutator = Mutator(snippets: Snippets.all, seed: seed)
    let agreement = try Agreement.measure((0..<1_600).map { _ in mutator.next() })
    print("mutated shell snippets, seed \(seed): \(agreement)")
    for text in agreement.disagreements { print("  not as bash: \(text.debugDescription)") }
    #expect(agreement.accepted > 400)
    #expect(agreement.refused > 400)
    // Bash 5.2 has a few quirks that are not worth following, such as `for` with its `in` on the next line in a `case`.
    #expect(agreement.disagreements.count <= 4)
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
