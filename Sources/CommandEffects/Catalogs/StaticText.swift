/// A part of a text that lives as long as the program: cut and compared without a copy.
struct StaticText: Sendable {
  private let base: StaticString
  private var range: Range<Int>

  /// The part of a text between two offsets; bounds outside of the text are pulled in.
  init(_ base: StaticString, _ range: Range<Int>) {
    self.base = base
    self.range = range.clamped(to: 0..<base.utf8CodeUnitCount)
  }

  /// Its UTF-8; the memory is the program's own and is never freed.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base.utf8Start + range.lowerBound, count: range.count)
  }

  var isEmpty: Bool { range.isEmpty }

  /// A copy as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Cuts off what stands before the first such byte, and the byte; all of it when there is none.
  mutating func cut(at separator: UInt8) -> StaticText {
    let bytes = bytes
    var length = 0
    while length < bytes.count, bytes[length] != separator { length += 1 }
    let end = range.lowerBound + length
    let head = StaticText(base, range.lowerBound..<end)
    range = min(end + 1, range.upperBound)..<range.upperBound
    return head
  }

  /// All but the first bytes.
  func dropFirst(_ count: Int) -> StaticText {
    StaticText(base, min(range.lowerBound + count, range.upperBound)..<range.upperBound)
  }

  /// Whether it is this text.
  static func == (text: StaticText, other: StaticString) -> Bool {
    let bytes = text.bytes
    guard bytes.count == other.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where bytes[index] != other.utf8Start[index] { return false }
    return true
  }

  /// Whether it is this text.
  func isText(_ other: String) -> Bool {
    other.utf8.count == range.count && begins(with: other.utf8)
  }

  /// Whether it begins with these bytes.
  func begins(with prefix: String.UTF8View) -> Bool {
    let bytes = bytes
    var index = 0
    for byte in prefix {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The number that its digits write; nil when it is none.
  var number: Int64? {
    var value: Int64 = 0
    guard !isEmpty, bytes.count < 18 else { return nil }
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int64(byte - 48)
    }
    return value
  }
}
