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
    for failure in tally.failures { Issue.record("\(failure)") }
    #expect(tally.failed == 0)
    #expect(tally.calls > tally.cases)
    #expect(tally.literal * 10 >= tally.cases * 9)
  }

  @Test("What real bash starts by what it finds in the world is among what was predicted")
  func coversBash() throws {
    let environment = ProcessInfo.processInfo.environment
    let limit = environment["TAGOUT_SOAK_CASES"].flatMap { Int($0) }.map { $0 / 2 }
    var seed = environment["TAGOUT_SOAK_SEED"].flatMap { UInt64($0) } ?? 20_261_122
    var tally = StubTally()
    let end = ContinuousClock.now + .seconds(10)
    while limit.map({ tally.cases < $0 }) ?? (ContinuousClock.now < end) {
      try cover(seed: seed, into: &tally)
      seed += 1
    }
    print("stub oracle of the world, up to seed \(seed - 1): \(tally)")
    for failure in tally.failures { Issue.record("\(failure)") }
    #expect(tally.failed == 0)
  }

  private func cover(seed: UInt64, into tally: inout StubTally) throws {
    var maker = ProgramCases(seed: seed)
    let cases = (0..<Self.chunk).map { _ in maker.nextOfWorld() }
    for (program, calls) in zip(cases, try StubOracle.calls(of: cases.map { $0.text })) {
      let walker = Self.walk(program.text)
      // A shell whose text cannot be told is said to be one.
      let isOpaque = walker.inspection.findings.contains {
        $0.code == "command.piped-to-shell" || $0.code == "command.opaque-shell" || $0.code == "shell.over-bound"
      }
      tally.add(covered: program, by: Self.starts(of: walker), isOpaque ? [] : calls, seed: seed)
    }
  }

  private func compare(seed: UInt64, into tally: inout StubTally) throws {
    var maker = ProgramCases(seed: seed)
    let cases = (0..<Self.chunk).map { _ in maker.next() }
    for (program, calls) in zip(cases, try StubOracle.calls(of: cases.map { $0.text })) {
      tally.add(program, predicted: Self.starts(of: Self.walk(program.text)), calls, seed: seed)
    }
  }

  /// The program starts that the walker predicts.
  static func starts(of walker: CommandWalker) -> [[StubWord]] {
    walker.started.filter { $0.name == "t" || $0.name == "u" }
      .map { [StubWord($0.program)] + $0.arguments.map(StubWord.init) }
  }

  /// The text, walked as the oracle's bash finds the world.
  static func walk(_ text: String) -> CommandWalker {
    var walker = CommandWalker(facts: Self.facts, isTracing: true)
    walker.walk(
      text: Array(text.utf8),
      from: ShellState(
        directory: .known("/work"), variables: Variables(inherited: StubOracle.environment, isComplete: true)))
    return walker
  }

  /// The one file that lies there before each text.
  static let facts: Facts = {
    var facts = Facts()
    let (path, bytes) = ("/work/disk.sh", Array((StubOracle.diskText + "\n").utf8))
    facts[.beginning(path: path, count: 512)] = .contents(bytes)
    facts[.contents(path: path, bound: 256 * 1_024)] = .contents(bytes)
    return facts
  }()
}
