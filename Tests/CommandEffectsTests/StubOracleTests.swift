import CommandEffects
import Foundation
import ShellSyntax
import TestSupport
import Testing
import Vocabulary

/// What real bash hands to stub programs is what the walker predicts, over programs made by a seed.
///
/// `TAGOUT_SOAK_CASES` sets how many (without it 2,000), `TAGOUT_SOAK_SEED` the first seed.
@Suite struct StubOracleTests {
  private static let chunk = 250

  @Test("Real bash starts programs with the words that were predicted")
  func agreesWithBash() throws {
    let environment = ProcessInfo.processInfo.environment
    let soak = environment["TAGOUT_SOAK_CASES"].flatMap { Int($0) }
    var seed = environment["TAGOUT_SOAK_SEED"].flatMap { UInt64($0) } ?? 20_261_122
    var tally = StubTally()
    while tally.cases < soak ?? 2_000 {
      try compare(seed: seed, into: &tally)
      seed += 1
      if soak != nil, tally.cases.isMultiple(of: 5_000) {
        // Not by print, which keeps its lines back when they go to a pipe.
        FileHandle.standardOutput.write(Data("stub oracle so far: \(tally)\n".utf8))
      }
    }
    print("stub oracle, up to seed \(seed - 1): \(tally)")
    for failure in tally.failures.prefix(20) { Issue.record("\(failure)") }
    #expect(tally.failed == 0)
    #expect(tally.calls > tally.cases)
    #expect(tally.literal * 10 >= tally.cases * 9)
  }

  private func compare(seed: UInt64, into tally: inout StubTally) throws {
    var maker = ProgramCases(seed: seed)
    let cases = (0..<Self.chunk).map { _ in maker.next() }
    for (program, calls) in zip(cases, try StubOracle.calls(of: cases.map { $0.text })) {
      tally.add(program, predicted: predicted(program.text), calls, seed: seed)
    }
  }

  /// The program starts that the walker predicts; an argument is nil when it is not known.
  private func predicted(_ text: String) -> [[String?]] {
    var walker = CommandWalker(facts: Facts(), isTracing: true)
    walker.walk(
      text: Array(text.utf8),
      from: ShellState(directory: .known("/work"), variables: Variables(inherited: ["HOME": "/h"], isComplete: true)))
    return walker.started.filter { $0.name == "t" || $0.name == "u" }
      .map { [$0.program.literal] + $0.arguments.map(\.literal) }
  }
}
