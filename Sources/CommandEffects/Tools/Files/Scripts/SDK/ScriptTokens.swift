/// Cuts a script into tokens: linear, comments left out, what stands in quotes in one piece.
struct ScriptTokens {
  /// Tokens that are looked at of one script.
  private static let limit = 20_000

  private let text: [UInt8]
  private let language: ScriptLanguage
  private var index = 0
  private var tokens: [ScriptToken] = []

  static func tokens(of script: String, _ language: ScriptLanguage) -> [ScriptToken] {
    var reader = ScriptTokens(text: Array(script.utf8), language: language)
    while reader.index < reader.text.count, reader.tokens.count < limit { reader.take() }
    return reader.tokens
  }

  private init(text: [UInt8], language: ScriptLanguage) {
    self.text = text
    self.language = language
  }

  private mutating func take() {
    let byte = text[index]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
      tokens.append(.text(takeText(byte)))
    } else if isComment(byte) {
      index = text[index...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    } else if Self.isNameByte(byte) {
      takeName()
    } else {
      if byte > 32 { tokens.append(.mark(byte)) }
      index += 1
    }
  }

  private func isComment(_ byte: UInt8) -> Bool {
    let isDouble = byte == UInt8(ascii: "/") && index + 1 < text.count && text[index + 1] == byte
    return language == .javaScript ? isDouble : byte == UInt8(ascii: "#")
  }

  private mutating func takeName() {
    let start = index
    while index < text.count, Self.isNameByte(text[index]) { index += 1 }
    let isText = index < text.count && (text[index] == UInt8(ascii: "'") || text[index] == UInt8(ascii: "\""))
    // `f"…"`, `b'…'`: a letter that belongs to the text behind it.
    if language == .python, isText, index - start <= 2 { return }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    tokens.append(text[start] >= 48 && text[start] <= 57 ? .number(name) : .name(name))
  }

  private mutating func takeText(_ quote: UInt8) -> [String?] {
    let isFormatted = language == .python && index > 0 && (text[index - 1] | 32) == UInt8(ascii: "f")
    let isTriple = index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote && language == .python
    index += isTriple ? 3 : 1
    var runs: [String?] = []
    var run: [UInt8] = []
    while index < text.count {
      let byte = text[index]
      if byte == quote, !isTriple || (index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote) {
        index += isTriple ? 3 : 1
        break
      }
      if let end = endOfHole(quote, isFormatted) {
        runs += [String(decoding: run, as: UTF8.self), nil]
        run = []
        index = end
        continue
      }
      if byte == UInt8(ascii: "\\"), index + 1 < text.count { index += 1 }
      run.append(text[index])
      index += 1
    }
    runs.append(String(decoding: run, as: UTF8.self))
    return runs.filter { $0 != "" }
  }

  /// The end of `{x}` in Python's `f"…"`, of `${x}` and `#{x}` elsewhere; nil where none begins.
  private func endOfHole(_ quote: UInt8, _ isFormatted: Bool) -> Int? {
    var start = index
    if !isFormatted {
      let byte = text[index]
      let begins =
        byte == UInt8(ascii: "$") && quote != UInt8(ascii: "'") || byte == UInt8(ascii: "#") && language == .ruby
      guard begins, language != .python else { return nil }
      start += 1
    }
    guard start < text.count, text[start] == UInt8(ascii: "{") else { return nil }
    return text[start...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    CommandWalker.isNameByte(byte) || byte == UInt8(ascii: "$") || byte >= 0x80
  }
}
