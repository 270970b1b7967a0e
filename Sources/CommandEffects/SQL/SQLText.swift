/// The contents of strings and quoted names.
enum SQLText {
  /// Without quotes and prefix, doubled quotes and simple escapes made one.
  static func contents(of token: SQLToken, in text: [UInt8]) -> [UInt8] {
    var bytes = text[token.range]
    if bytes.first == UInt8(ascii: "$") { return dollar(bytes) }
    while let first = bytes.first, !isQuote(first) { bytes = bytes.dropFirst() }
    guard let open = bytes.first else { return Array(text[token.range]) }
    let quote = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : open
    bytes = bytes.dropFirst()
    if bytes.last == quote { bytes = bytes.dropLast() }
    return withoutDoubles(bytes, quote)
  }

  private static func withoutDoubles(_ bytes: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isBehindQuote = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        plain.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "]") {
        isEscaped = true
      } else if byte == quote, !isBehindQuote {
        isBehindQuote = true
        continue
      } else {
        plain.append(byte)
      }
      isBehindQuote = false
    }
    return plain
  }

  private static func dollar(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let end = bytes.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return Array(bytes) }
    let tag = bytes[bytes.startIndex...end]
    let inner = bytes[(end + 1)...]
    return Array(inner.count >= tag.count && inner.suffix(tag.count) == tag ? inner.dropLast(tag.count) : inner)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "[")
  }
}
