/// How often predictions and bash agreed.
struct StubTally: CustomStringConvertible {
  private(set) var cases = 0
  /// Cases whose every word was predicted.
  private(set) var literal = 0
  private(set) var calls = 0
  private(set) var words = 0
  private(set) var unknownWords = 0
  private(set) var failed = 0
  private(set) var failures: [String] = []

  var description: String {
    let share = cases == 0 ? 0 : Double(literal * 10_000 / cases) / 100
    let unknown = words == 0 ? 0 : Double(unknownWords * 10_000 / words) / 100
    return
      "\(cases) cases, \(calls) program starts, \(failed) cases not as bash; all words literal in \(share) % of cases,"
      + " \(unknown) % of \(words) words unknown"
  }

  /// Compares one case.
  mutating func add(_ program: ProgramCases.Case, predicted: [[StubWord]], _ actual: [[String]], seed: UInt64) {
    cases += 1
    calls += actual.count
    words += predicted.reduce(0) { $0 + $1.count }
    let unknown = predicted.reduce(0) { sum, call in sum + call.count { !$0.isLiteral } }
    unknownWords += unknown
    if unknown == 0 { literal += 1 }
    guard !isRight(program, predicted, actual) else { return }
    failed += 1
    guard failures.count < 200 else { return }
    failures.append("seed \(seed): \(program.text.debugDescription)\n  predicted \(shown(predicted))\n  bash \(actual)")
  }

  /// Compares one case of which only what may start is told: each start of bash is among them.
  mutating func add(covered program: ProgramCases.Case, by predicted: [[StubWord]], _ actual: [[String]], seed: UInt64)
  {
    cases += 1
    calls += actual.count
    words += predicted.reduce(0) { $0 + $1.count }
    let unknown = predicted.reduce(0) { sum, call in sum + call.count { !$0.isLiteral } }
    unknownWords += unknown
    if unknown == 0 { literal += 1 }
    let missing = actual.filter { call in !predicted.contains { StubWord.covers($0, call) } }
    guard !missing.isEmpty else { return }
    failed += 1
    guard failures.count < 200 else { return }
    failures.append(
      "seed \(seed): \(program.text.debugDescription)\n  missing \(missing)\n  predicted \(shown(predicted))")
  }

  private func isRight(_ program: ProgramCases.Case, _ predicted: [[StubWord]], _ actual: [[String]]) -> Bool {
    // How often a loop over the files of a folder runs is the world's.
    if predicted.contains(where: { $0.contains { $0.isPattern } }), predicted.count != actual.count {
      return actual.allSatisfy { call in predicted.contains { StubWord.are($0, call) } }
    }
    guard predicted.count == actual.count else { return false }
    // What depends on the world may be unknown; how many programs start may not.
    if program.isOpen { return true }
    guard program.isConcurrent else { return zip(predicted, actual).allSatisfy { StubWord.are($0, $1) } }
    var rest = actual
    return predicted.allSatisfy { call in
      guard let place = rest.firstIndex(where: { StubWord.are(call, $0) }) else { return false }
      rest.remove(at: place)
      return true
    }
  }

  private func shown(_ calls: [[StubWord]]) -> String {
    "\(calls)"
  }
}
