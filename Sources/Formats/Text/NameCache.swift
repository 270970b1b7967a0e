/// Strings that were made before from the same bytes, so that a name met ten thousand times is one allocation.
///
/// A direct-mapped table: a collision only costs the allocation again. Names that a `String` holds in itself (15 bytes)
/// are not kept.
struct NameCache {
  private static let inlineBytes = 15
  private static let longest = 64
  private var table: [String] = []

  /// The string of well-formed UTF-8.
  mutating func string(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.count > Self.inlineBytes, bytes.count <= Self.longest else {
      return String(decoding: bytes, as: UTF8.self)
    }
    if table.isEmpty { table = Array(repeating: "", count: 256) }
    let slot = Self.slot(bytes)
    if Self.isSame(table[slot], bytes) { return table[slot] }
    let fresh = String(decoding: bytes, as: UTF8.self)
    table[slot] = fresh
    return fresh
  }

  /// From the length and the last sixteen bytes, which is where attribute names differ.
  private static func slot(_ bytes: UnsafeRawBufferPointer) -> Int {
    let low = bytes.loadUnaligned(fromByteOffset: bytes.count - 16, as: UInt64.self)
    let high = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15 ^ high) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(bytes.count)
    return Int(mixed >> 56)
  }

  private static func isSame(_ known: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    known.utf8.withContiguousStorageIfAvailable { stored in
      let stored = UnsafeRawBufferPointer(stored)
      guard stored.count == bytes.count else { return false }
      let last = bytes.count - 8
      for offset in stride(from: 0, to: last, by: 8) where word(stored, offset) != word(bytes, offset) { return false }
      return word(stored, last) == word(bytes, last)
    } ?? false
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
