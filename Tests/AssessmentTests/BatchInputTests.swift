import Assessment
import TestSupport
import Testing
import Vocabulary

@Suite struct BatchInputTests {
  /// What one session answers to all of it.
  private func alone(_ input: [UInt8]) -> [UInt8] {
    var session = BatchSession { _ in .missing }
    return session.feed(input) + session.finish()
  }

  /// What several sessions answer to the shares that they get.
  private func shared(_ input: [UInt8], ways: Int, chunks: [Int]) -> (answers: [UInt8], busiest: Int) {
    var source = BatchInput(ways: ways)
    var sessions = Array(repeating: BatchSession { _ in .missing }, count: ways)
    var (rest, answers, busiest, round) = (input[...], [UInt8](), 0, 0)
    while !rest.isEmpty {
      let size = chunks[round % chunks.count]
      let shares = source.take(Array(rest.prefix(size)))
      busiest = max(busiest, shares.count)
      for (number, share) in shares.enumerated() {
        answers += sessions[number].feed(share.bytes, after: share.linesBefore)
      }
      rest = rest.dropFirst(size)
      round += 1
    }
    let share = source.finish()
    answers += sessions[0].feed(share.bytes, after: share.linesBefore) + sessions[0].finish()
    return (answers, busiest)
  }

  /// Lines of all kinds: harmless, guarded, malformed, empty, and one that is over the bound.
  private func lines(seed: UInt64, count: Int, withLong: Bool) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    let kinds = [
      #"{"id":1,"command":"ls"}"#, #"{"id":"b","command":"terraform destroy"}"#, "x", "", #"{"id":3}"#,
      #"{"id":4,"command":"cat README.md","cwd":"/srv"}"#,
    ]
    var text = (0..<count).map { _ in kinds[Int.random(in: 0..<kinds.count, using: &random)] }
    if withLong {
      let long = #"{"id":1,"command":""# + String(repeating: "a", count: BatchRequest.bound) + #""}"#
      text.insert(long, at: Int.random(in: 0...count, using: &random))
    }
    let ending = Bool.random(using: &random) ? "\n" : ""
    return Array((text.joined(separator: "\n") + ending).utf8)
  }

  @Test(
    "Several sessions answer what one answers, with the same line numbers, whatever comes in at once", arguments: 0..<24
  )
  func sameAnswers(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let input = lines(seed: UInt64(seed), count: Int.random(in: 1...700, using: &random), withLong: seed % 4 == 0)
    let sizes = seed % 4 == 0 ? [1 << 16, 70_001] : [1 << 14, 3, 517, 40_000]
    let (answers, _) = shared(input, ways: 1 + seed % 5, chunks: sizes)
    #expect(answers == alone(input))
  }

  @Test("Many lines at once are everybody's, a few are one's")
  func sharing() {
    #expect(shared(lines(seed: 1, count: 1000, withLong: false), ways: 4, chunks: [.max]).busiest == 4)
    #expect(shared(lines(seed: 1, count: 20, withLong: false), ways: 4, chunks: [.max]).busiest == 1)
  }
}
