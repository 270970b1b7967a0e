import Formats

/// A SHA-256 hash in a Merkle tree: of a record, or of two hashes below it.
package struct TreeHash: Sendable, Hashable {
  /// The eight words of the hash, first word first.
  let words: SIMD8<UInt32>

  init(words: SIMD8<UInt32>) {
    self.words = words
  }

  /// The hash whose 32 bytes these are; nil for another count.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD8<UInt32>()
    for (index, byte) in bytes.enumerated() { words[index / 4] = words[index / 4] << 8 | UInt32(byte) }
    self.words = words
  }

  /// The hash that 64 hexadecimal digits stand for; nil for anything else.
  package init?(hexadecimal digits: [UInt8]) {
    guard let hash = digits.withUnsafeBytes({ TreeHash(hexadecimal: $0) }) else { return nil }
    self = hash
  }

  /// The hash that 64 hexadecimal digits stand for; nil for anything else.
  init?(hexadecimal digits: UnsafeRawBufferPointer) {
    guard digits.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    for index in 0..<8 {
      guard let word = TreeHash.word(digits, from: 8 * index) else { return nil }
      words[index] = word
    }
    self.words = words
  }

  @inline(__always)
  private static func word(_ digits: UnsafeRawBufferPointer, from start: Int) -> UInt32? {
    var word: UInt32 = 0
    for offset in start..<start + 8 {
      guard let value = Hexadecimal.value(ofDigit: digits[offset]) else { return nil }
      word = word << 4 | UInt32(value)
    }
    return word
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 {
      for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: words[index] >> shift)) }
    }
    return bytes
  }
}

extension TreeHash: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package var description: String { Hexadecimal.encode(bytes) }
}
