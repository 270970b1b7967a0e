/// The name of a member as the scanner met it; valid until the scanned bytes are gone.
package struct JSONName {
  /// As it is written between the quotes, checked.
  fileprivate let raw: UnsafeRawBufferPointer
  fileprivate let isEscaped: Bool

  init(raw: UnsafeRawBufferPointer, isEscaped: Bool) {
    self.raw = raw
    self.isEscaped = isEscaped
  }

  /// The name with its escapes resolved.
  package var text: String {
    guard isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var scratch = ScratchBytes()
    return String(decoding: JSONEscapes.resolved(raw, in: &scratch), as: UTF8.self)
  }

  /// Whether it is this name, so that a `switch` over names needs no string.
  @inline(__always)
  package static func ~= (pattern: StaticString, name: JSONName) -> Bool {
    name.raw.count == pattern.utf8CodeUnitCount || name.isEscaped ? isSame(pattern, name) : false
  }

  private static func isSame(_ pattern: StaticString, _ name: JSONName) -> Bool {
    if name.isEscaped { return name.text == pattern.description }
    return name.raw.isSame(as: UnsafeRawBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount))
  }
}

extension JSONScanner {
  /// The text of a name that was met, made once for all that are written alike.
  package mutating func text(of name: JSONName) -> String {
    name.isEscaped ? name.text : texts.name(name.raw)
  }

  /// Whether an array of exactly one string comes next, this one, which is then consumed; it is often asked for before
  /// anything is read in full, and nothing is consumed where it is not.
  package mutating func readArray(ofOnly word: StaticString) throws(FormatError) -> Bool {
    _ = try nextByte()
    let length = word.utf8CodeUnitCount
    guard remaining >= length + 4, byte(at: position) == UInt8(ascii: "["),
      byte(at: position + 1) == UInt8(ascii: "\""), byte(at: position + length + 2) == UInt8(ascii: "\""),
      byte(at: position + length + 3) == UInt8(ascii: "]")
    else { return false }
    for offset in 0..<length where byte(at: position + 2 + offset) != word.utf8Start[offset] { return false }
    position += length + 4
    return true
  }
}
