import CommandEffects
import Testing
import Vocabulary

/// Reading again with the facts that were asked for, as the product does it.
enum FactRounds {
  /// The rounds that one action has (`Assessor.rounds`).
  static let most = 4

  /// What a body reads once nothing lacks. Records an issue when something still does: then it was not read.
  ///
  /// - Parameters:
  ///   - lacking: what a reading asked for in vain.
  ///   - read: reads with the facts at hand.
  static func settle<Reading>(
    from given: Facts = Facts(), answer: (FactQuery) -> Fact, lacking: (Reading) -> [FactQuery],
    read: (Facts) -> Reading
  ) -> Reading {
    var facts = given
    var reading = read(facts)
    for _ in 0..<most {
      let queries = lacking(reading)
      if queries.isEmpty { return reading }
      for query in queries { facts[query] = answer(query) }
      reading = read(facts)
    }
    let left = lacking(reading).map(\.path)
    if !left.isEmpty { Issue.record("still lacking after \(most) rounds: \(left.joined(separator: ", "))") }
    return reading
  }

  /// The same of an inspection.
  static func settle(
    from given: Facts = Facts(), answer: (FactQuery) -> Fact, read: (Facts) -> Inspection
  ) -> Inspection {
    settle(from: given, answer: answer, lacking: { $0.lacking.map(\.query) }, read: read)
  }
}
