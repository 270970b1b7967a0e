/// Strings that were made before from the same bytes, so that text met ten thousand times is made once.
///
/// Two direct-mapped tables: a collision only costs making the string again.
struct TextCache {
  private static let slots = 256
  /// What a `String` holds in itself, without memory of its own.
  private static let inlineBytes = 15
  private static let longest = 256

  /// A short string and all of its bytes: the first eight, the last eight and how many.
  private struct Short {
    var key = SIMD4<UInt64>()
    var text = ""
  }

  private var short: [Short] = []
  private var long: [String] = []
  /// Small texts do not earn the tables.
  private let isOfUse: Bool

  /// Takes how many bytes are about to be read.
  init(forBytes count: Int) {
    isOfUse = count >= 16_384
  }

  /// The string of well-formed UTF-8 that is likely to come again, such as the name of a member.
  @inline(__always)
  mutating func name(_ bytes: UnsafeRawBufferPointer) -> String {
    bytes.count <= Self.inlineBytes ? shortText(bytes) : text(bytes)
  }

  /// The string of well-formed UTF-8; only what has memory of its own is worth keeping.
  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard isOfUse, bytes.count > Self.inlineBytes, bytes.count <= Self.longest else {
      return String(decoding: bytes, as: UTF8.self)
    }
    if long.isEmpty { long = Array(repeating: "", count: Self.slots) }
    let slot = Self.slot(Self.word(bytes, bytes.count - 16), Self.word(bytes, bytes.count - 8), bytes.count)
    if Self.isSame(long[slot], bytes) { return long[slot] }
    let fresh = String(decoding: bytes, as: UTF8.self)
    long[slot] = fresh
    return fresh
  }

  private mutating func shortText(_ bytes: UnsafeRawBufferPointer) -> String {
    guard isOfUse, bytes.count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    if short.isEmpty { short = Array(repeating: Short(), count: Self.slots) }
    let key = Self.key(bytes)
    let slot = Self.slot(key[0], key[1], bytes.count)
    if short[slot].key == key { return short[slot].text }
    let fresh = String(decoding: bytes, as: UTF8.self)
    short[slot] = Short(key: key, text: fresh)
    return fresh
  }

  /// Up to sixteen bytes without loss.
  private static func key(_ bytes: UnsafeRawBufferPointer) -> SIMD4<UInt64> {
    let count = bytes.count
    if count >= 8 { return [word(bytes, 0), word(bytes, count - 8), UInt64(count), 0] }
    if count >= 4 {
      let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return [UInt64(first), UInt64(last), UInt64(count), 0]
    }
    return [UInt64(bytes[0]), UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]), UInt64(count), 0]
  }

  private static func slot(_ low: UInt64, _ high: UInt64, _ count: Int) -> Int {
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15 ^ high) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(count)
    return Int(mixed >> 56)
  }

  private static func isSame(_ known: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    known.utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).isSame(as: bytes) } ?? false
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
