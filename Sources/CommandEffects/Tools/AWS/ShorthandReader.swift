import Vocabulary

/// Reads the short form of structures on the AWS command line, `Key=a,Values=b,c` (`awscli/shorthand.py`).
package struct ShorthandReader {
  /// The deepest nesting of lists and structures that is read.
  static let depth = 16

  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The value of a text; nil when it is not of this form.
  package static func read(_ text: String) -> StructuredValue? {
    var reader = ShorthandReader(text)
    guard let value = reader.members(until: nil, depth: 0), reader.position == reader.bytes.count else { return nil }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ byte: Character) -> Bool {
    guard let expected = byte.asciiValue, next == expected else { return false }
    position += 1
    return true
  }

  /// `key=value,key=value`, up to the closing byte or the end.
  private mutating func members(until closing: UInt8?, depth: Int) -> StructuredValue? {
    guard depth < Self.depth else { return nil }
    var members: [StructuredObject.Member] = []
    while next != nil, next != closing {
      skipSpace()
      guard let key = key() else { return nil }
      guard let value = value(of: closing, depth: depth) else { return nil }
      members.append(.init(key, value))
      skipSpace()
      guard next == nil || next == closing || skip(",") else { return nil }
    }
    return .object(StructuredObject(members))
  }

  /// A key with its `=` or `@=`.
  private mutating func key() -> String? {
    guard let end = keyEnd(from: position) else { return nil }
    let key = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    skipSpace()
    _ = skip("@")
    guard skip("=") else { return nil }
    return key
  }

  /// Where a key ends that begins here, when one with its `=` does.
  private func keyEnd(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, Self.isKeyByte(bytes[end]) { end += 1 }
    var after = end
    while after < bytes.count, bytes[after] == 32 || bytes[after] == UInt8(ascii: "@") { after += 1 }
    return end > start && after < bytes.count && bytes[after] == UInt8(ascii: "=") ? end : nil
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
      || "-_.#/:".utf8.contains(byte)
  }

  private mutating func value(of closing: UInt8?, depth: Int) -> StructuredValue? {
    skipSpace()
    if skip("[") { return list(depth: depth + 1) }
    if skip("{") { return structure(depth: depth + 1) }
    var values = [StructuredValue.string(scalar(until: closing))]
    while next == UInt8(ascii: ","), let start = afterSpace(position + 1), keyEnd(from: start) == nil {
      position = start
      values.append(.string(scalar(until: closing)))
    }
    return values.count == 1 ? values[0] : .array(values)
  }

  private mutating func list(depth: Int) -> StructuredValue? {
    guard depth < Self.depth else { return nil }
    var elements: [StructuredValue] = []
    while !skip("]") {
      skipSpace()
      guard next != nil else { return nil }
      if skip("{") {
        guard let structure = structure(depth: depth + 1) else { return nil }
        elements.append(structure)
      } else if skip("[") {
        guard let inner = list(depth: depth + 1) else { return nil }
        elements.append(inner)
      } else {
        elements.append(.string(scalar(until: UInt8(ascii: "]"))))
      }
      skipSpace()
      guard skip(",") || next == UInt8(ascii: "]") else { return nil }
    }
    return .array(elements)
  }

  private mutating func structure(depth: Int) -> StructuredValue? {
    let value = members(until: UInt8(ascii: "}"), depth: depth)
    return skip("}") ? value : nil
  }

  /// A word in quotes, or up to the next comma or closing byte.
  private mutating func scalar(until closing: UInt8?) -> String {
    skipSpace()
    var text: [UInt8] = []
    if let quote = next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      position += 1
      while let byte = next, byte != quote { take(byte, into: &text) }
      if next != nil { position += 1 }
    } else {
      while let byte = next, byte != UInt8(ascii: ","), byte != closing { take(byte, into: &text) }
      while text.last == 32 { text.removeLast() }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A byte; behind a backslash the next one as it is.
  private mutating func take(_ byte: UInt8, into text: inout [UInt8]) {
    position += 1
    if byte == UInt8(ascii: "\\"), let escaped = next {
      position += 1
      text.append(escaped)
    } else {
      text.append(byte)
    }
  }

  private mutating func skipSpace() {
    while next == 32 { position += 1 }
  }

  private func afterSpace(_ start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] == 32 { index += 1 }
    return index < bytes.count ? index : nil
  }
}
