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
  mutating func add(_ program: ProgramCases.Case, predicted: [[String?]], _ actual: [[String]], seed: UInt64) {
    cases += 1
    calls += actual.count
    words += predicted.reduce(0) { $0 + $1.count }
    let unknown = predicted.reduce(0) { sum, call in sum + call.count { $0 == nil } }
    unknownWords += unknown
    if unknown == 0 { literal += 1 }
    guard !isRight(program, predicted, actual) else { return }
    failed += 1
    guard failures.count < 200 else { return }
    failures.append("seed \(seed): \(program.text.debugDescription)\n  predicted \(shown(predicted))\n  bash \(actual)")
  }

  /// Compares one case of which only what may start is told: each start of bash is among them.
  mutating func add(covered program: ProgramCases.Case, by predicted: [[String?]], _ actual: [[String]], seed: UInt64) {
    cases += 1
    calls += actual.count
    words += predicted.reduce(0) { $0 + $1.count }
    let unknown = predicted.reduce(0) { sum, call in sum + call.count { $0 == nil } }
    unknownWords += unknown
    if unknown == 0 { literal += 1 }
    let missing = actual.filter { call in !predicted.contains { StubTally.covers($0, call) } }
    guard !missing.isEmpty else { return }
    failed += 1
    guard failures.count < 200 else { return }
    failures.append(
      "seed \(seed): \(program.text.debugDescription)\n  missing \(missing)\n  predicted \(shown(predicted))")
  }

  /// Whether a predicted start may be this one: an unknown word may be none, one or several.
  private static func covers(_ predicted: [String?], _ actual: [String]) -> Bool {
    guard let open = predicted.firstIndex(of: nil) else { return predicted.elementsEqual(actual) { $0 == $1 } }
    return actual.count >= open && zip(predicted[..<open], actual).allSatisfy { $0 == $1 }
  }

  private func isRight(_ program: ProgramCases.Case, _ predicted: [[String?]], _ actual: [[String]]) -> Bool {
    // What depends on the world may be unknown; how many programs start may not.
    if program.isOpen { return predicted.count == actual.count }
    guard program.isConcurrent else { return predicted == actual }
    return predicted.map { "\($0.map { $0 ?? "?" })" }.sorted() == actual.map { "\($0)" }.sorted()
  }

  private func shown(_ calls: [[String?]]) -> String {
    "\(calls.map { $0.map { $0 ?? "<unknown>" } })"
  }
}
