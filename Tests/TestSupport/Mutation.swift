/// Seeded damage to bytes, for fuzz tests.
package enum Mutation {
  /// One to four random edits: a bit, a byte, a cut, a doubling, a run of one byte, or a piece of another seed.
  package static func mutate(_ seed: [UInt8], with others: [[UInt8]], using random: inout SeededRandom) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { return [UInt8.random(in: 0...255, using: &random)] }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4:
        bytes.insert(contentsOf: repeatElement(bytes[place], count: Int.random(in: 1...600, using: &random)), at: place)
      case 5: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default:
        let other = others.randomElement(using: &random) ?? []
        guard !other.isEmpty else { continue }
        let from = Int.random(in: 0..<other.count, using: &random)
        bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + 24)])
      }
    }
    return bytes
  }

  /// Runs a body on mutated seeds until the time is over, 64 at least; gives how many of them it accepted. A reader that
  /// refuses everything must not pass for one that was tried: expect more than none.
  ///
  /// - Parameter body: gets damaged bytes and the seed that they were made by; says whether it accepted them.
  package static func run(
    for duration: Duration, seed: UInt64, on seeds: [[UInt8]], _ body: ([UInt8], UInt64) throws -> Bool
  ) rethrows -> Int {
    let clock = ContinuousClock()
    let end = clock.now + duration
    var round: UInt64 = 0
    var accepted = 0
    while clock.now < end {
      for _ in 0..<64 {
        var random = SeededRandom(seed: seed &+ round)
        let chosen = seeds.randomElement(using: &random) ?? []
        if try body(mutate(chosen, with: seeds, using: &random), seed &+ round) { accepted += 1 }
        round += 1
      }
    }
    return accepted
  }
}
