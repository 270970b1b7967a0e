import TestSupport

/// Makes inputs out of a corpus as a fuzzer does: cuts, repeats, splices, flips and foreign bytes, repeatable by seed.
struct Mutator {
  private static let bound = 64 * 1024
  private static let strange: [UInt8] = [
    0, 1, 0x7F, 0x80, 0xFF, 0xC0, 0xED, 10, 13, 34, 36, 39, 40, 41, 92, 96, 123, 125,
  ]

  private var random: SeededRandom
  private let corpus: [[UInt8]]

  init(seed: UInt64, corpus: [[UInt8]]) {
    random = SeededRandom(seed: seed)
    self.corpus = corpus
  }

  /// The next input, at most 64 KiB long.
  mutating func next() -> [UInt8] {
    var bytes = corpus.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes) }
    return Array(bytes.prefix(Self.bound))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = Int.random(in: 0...min(32, bytes.count - place), using: &random)
    let range = place..<place + length
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: place)
    case 2: bytes.insert(Self.strange.randomElement(using: &random) ?? 0, at: place)
    case 3: bytes = Array(bytes[..<place])
    case 4: bytes = bytes[..<place] + (corpus.randomElement(using: &random) ?? []).suffix(length * 8)
    case 5 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    default:
      guard place < bytes.count else { return }
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
  }
}
