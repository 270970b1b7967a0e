/// Cuts SQL text into words, as a dialect and the client in front of it do. Linear; any bytes are fine.
struct SQLLexer {
  let text: [UInt8]
  let dialect: SQLDialect
  let client: SQLClient
  var index = 0
  /// Whether the next word begins a statement: there the client's own commands are looked for.
  var isAtStart = true
  /// Set by `DELIMITER`.
  private var delimiter: [UInt8] = [UInt8(ascii: ";")]
  /// Whether a word stands before on the same line.
  private var isInLine = false
  /// `/*!` comments that are open: MySQL runs what is in them.
  private var openHints = 0

  init(_ text: [UInt8], dialect: SQLDialect, client: SQLClient) {
    self.text = text
    self.dialect = dialect
    self.client = client
  }

  /// The next word; nil at the end.
  mutating func next() -> SQLToken? {
    skipBlank()
    guard index < text.count else { return nil }
    let start = index
    if let token = clientToken() {
      isInLine = true
      return token
    }
    isInLine = true
    let (kind, word) = take()
    if index == start { index += 1 }
    return SQLToken(kind: kind, range: start..<index, word: word)
  }

  /// Skips the rows behind `COPY … FROM STDIN`: up to a line `\.`.
  mutating func skipRows() {
    while index < text.count {
      let end = lineEnd(from: index)
      let line = text[index..<end]
      index = min(end + 1, text.count)
      if line.elementsEqual("\\.".utf8) || line.elementsEqual("\\.\r".utf8) { return }
    }
  }

  func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < text.count ? text[index + offset] : 0
  }

  func lineEnd(from start: Int) -> Int {
    text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
  }

  private mutating func take() -> (SQLToken.Kind, String) {
    let first = byte()
    switch first {
    case 0:
      while index < text.count, text[index] == 0 { index += 1 }
      return (.unknown, "")
    case UInt8(ascii: "'"):
      takeQuoted(first, escapes: dialect.escapesInText)
      return (.text, "")
    case UInt8(ascii: "\""):
      takeQuoted(first, escapes: dialect.escapesInText)
      return (dialect.quotesMakeText ? .text : .name, "")
    case UInt8(ascii: "`"):
      takeQuoted(first, escapes: false)
      return (.name, "")
    case UInt8(ascii: "[") where dialect.hasBrackets:
      takeQuoted(UInt8(ascii: "]"), escapes: false)
      return (.name, "")
    case UInt8(ascii: "$"):
      return (takeDollar(), "")
    case UInt8(ascii: ":") where client == .psql:
      return takeVariable()
    case UInt8(ascii: "?"), UInt8(ascii: "@"):
      return takeParameter()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while SQLLexer.isNameByte(byte()) || byte() == UInt8(ascii: ".") { index += 1 }
      return (.number, "")
    default:
      return SQLLexer.isNameByte(first) || first == UInt8(ascii: "#") ? takeWord() : (.symbol, takeSymbol())
    }
  }

  private mutating func takeWord() -> (SQLToken.Kind, String) {
    let start = index
    let next = byte(1)
    if next == UInt8(ascii: "'"), let escapes = prefixEscapes(byte()) {
      index += 1
      takeQuoted(next, escapes: escapes)
      return (.text, "")
    }
    index += 1
    while SQLLexer.isNameByte(byte()) || byte() == UInt8(ascii: "$") || byte() == UInt8(ascii: "#") { index += 1 }
    return (.word, SQLLexer.upper(text[start..<index]))
  }

  /// `E'…'` and its like: whether a backslash escapes in them; nil when the letter is no such prefix.
  private func prefixEscapes(_ letter: UInt8) -> Bool? {
    switch letter | 0x20 {
    case UInt8(ascii: "e"): dialect == .postgres || dialect == .duckdb ? true : nil
    case UInt8(ascii: "n"): dialect.escapesInText
    case UInt8(ascii: "b"), UInt8(ascii: "x"): false
    default: nil
    }
  }

  /// Takes up to the closing quote; a doubled one stands for itself. Without one, all that is left.
  private mutating func takeQuoted(_ quote: UInt8, escapes: Bool) {
    index += 1
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\\"), escapes {
        index += 1
      } else if byte == quote {
        guard self.byte() == quote, index < text.count else { break }
        index += 1
      }
    }
    index = min(index, text.count)
  }

  /// `$$ … $$`, `$tag$ … $tag$`, or `$1`.
  private mutating func takeDollar() -> SQLToken.Kind {
    var end = index + 1
    while end < text.count, SQLLexer.isNameByte(text[end]) { end += 1 }
    let isTag = end < text.count && text[end] == UInt8(ascii: "$") && !(end > index + 1 && text[index + 1] < 58)
    guard dialect.hasDollarQuotes, isTag else {
      index = max(end, index + 1)
      return .parameter
    }
    let tag = text[index...end]
    index = end + 1
    while let found = text[index...].firstIndex(of: UInt8(ascii: "$")) {
      if text[found...].starts(with: tag) {
        index = found + tag.count
        return .text
      }
      index = found + 1
    }
    index = text.count
    return .text
  }

  /// psql's `:name`, `:'name'`, `:"name"`; else `::`, `:=` or a colon.
  private mutating func takeVariable() -> (SQLToken.Kind, String) {
    switch byte(1) {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      let quote = byte(1)
      index += 1
      takeQuoted(quote, escapes: false)
      return (quote == UInt8(ascii: "'") ? .parameter : .unknown, "")
    case let next where SQLLexer.isNameByte(next):
      index += 1
      while SQLLexer.isNameByte(byte()) { index += 1 }
      return (.unknown, "")
    default: return (.symbol, takeSymbol())
    }
  }

  private mutating func takeParameter() -> (SQLToken.Kind, String) {
    let start = index
    index += 1
    while SQLLexer.isNameByte(byte()) || byte() == UInt8(ascii: "@") { index += 1 }
    return (.parameter, SQLLexer.upper(text[start..<index]))
  }

  private mutating func takeSymbol() -> String {
    let pair = (byte(), byte(1))
    index += 1
    for known in SQLLexer.pairs where known.0 == pair.0 && known.1 == pair.1 {
      index += 1
      return String(UnicodeScalar(pair.0)) + String(UnicodeScalar(pair.1))
    }
    return String(UnicodeScalar(pair.0))
  }

  private static let pairs: [(UInt8, UInt8)] = [
    "<=", ">=", "<>", "!=", "||", "::", ":=", "=>", "!~", "~*", "&&", "==", "->",
  ].map { Array($0.utf8) }.map { ($0[0], $0[1]) }
}

extension SQLLexer {
  /// What only the client reads: its commands, its separators.
  private mutating func clientToken() -> SQLToken? {
    let start = index
    if text[index...].starts(with: delimiter) {
      index += delimiter.count
      return SQLToken(kind: .separator, range: start..<index)
    }
    switch client {
    case .none: return nil
    case .psql:
      guard byte() == UInt8(ascii: "\\") else { return nil }
      return takeBackslash(start)
    case .mysql: return takeMySQL(start)
    case .sqlite:
      guard isAtStart, !isInLine, byte() == UInt8(ascii: ".") else { return nil }
      return takeLine(start)
    case .sqlcmd:
      if !isInLine, byte() == UInt8(ascii: ":") || (byte() == UInt8(ascii: "!") && byte(1) == byte()) {
        return takeLine(start)
      }
      return takeGo(start)
    }
  }

  private mutating func takeLine(_ start: Int) -> SQLToken {
    index = lineEnd(from: index)
    return SQLToken(kind: .client, range: start..<index)
  }

  /// A command of psql ends at the end of its line or before `\\`; `\;` separates statements.
  private mutating func takeBackslash(_ start: Int) -> SQLToken {
    if byte(1) == UInt8(ascii: ";") || byte(1) == UInt8(ascii: "\\") {
      index += 2
      return SQLToken(kind: .separator, range: start..<index)
    }
    let end = lineEnd(from: index)
    index += 1
    while index < end, !(text[index] == UInt8(ascii: "\\") && byte(1) == UInt8(ascii: "\\")) { index += 1 }
    return SQLToken(kind: .client, range: start..<index)
  }

  private mutating func takeMySQL(_ start: Int) -> SQLToken? {
    if byte() == UInt8(ascii: "\\") {
      switch byte(1) {
      case UInt8(ascii: "G"), UInt8(ascii: "g"), UInt8(ascii: "c"):
        index += 2
        return SQLToken(kind: .separator, range: start..<index)
      default: return takeLine(start)
      }
    }
    guard isAtStart else { return nil }
    var end = index
    while end < text.count, SQLLexer.isNameByte(text[end]) { end += 1 }
    switch SQLLexer.upper(text[index..<end]) {
    case "DELIMITER":
      let line = text[end..<lineEnd(from: end)].filter { $0 > 32 }
      if !line.isEmpty { delimiter = Array(line.prefix(16)) }
      return takeLine(start)
    case "SOURCE", "SYSTEM", "PAGER", "TEE", "CONNECT", "STATUS", "CLEAR", "EDIT", "QUIT", "EXIT":
      return takeLine(start)
    default: return nil
    }
  }

  /// `GO` alone on its line, with a count or without.
  private mutating func takeGo(_ start: Int) -> SQLToken? {
    guard !isInLine, byte() | 0x20 == UInt8(ascii: "g"), byte(1) | 0x20 == UInt8(ascii: "o") else { return nil }
    let end = lineEnd(from: index)
    let isAlone = text[(index + 2)..<max(end, index + 2)].allSatisfy { $0 <= 32 || ($0 >= 48 && $0 <= 57) }
    guard isAlone, !SQLLexer.isNameByte(byte(2)) else { return nil }
    index = end
    return SQLToken(kind: .separator, range: start..<index, word: "GO")
  }

  /// Skips white space and comments, and steps into the comments that MySQL runs.
  private mutating func skipBlank() {
    while index < text.count {
      let first = text[index]
      if first == UInt8(ascii: "\n") {
        isInLine = false
        index += 1
      } else if first <= 32, first != 0 {
        index += 1
      } else if isLineComment(first) {
        index = lineEnd(from: index)
      } else if first == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        skipComment()
      } else if first == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/"), openHints > 0 {
        openHints -= 1
        index += 2
      } else {
        return
      }
    }
  }

  private func isLineComment(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "-"):
      byte(1) == first && (!dialect.needsBlankBehindDashes || byte(2) <= 32)
    case UInt8(ascii: "#"): dialect.hasHashComments
    case UInt8(ascii: "/"): dialect == .cassandra && byte(1) == first
    default: false
    }
  }

  private mutating func skipComment() {
    let isMaria = byte(2) == UInt8(ascii: "M") && byte(3) == UInt8(ascii: "!")
    if dialect == .mysql, byte(2) == UInt8(ascii: "!") || isMaria {
      index += isMaria ? 4 : 3
      while byte() >= 48, byte() <= 57 { index += 1 }
      openHints += 1
      return
    }
    var depth = 1
    index += 2
    while index < text.count, depth > 0 {
      if text[index] == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        depth -= 1
        index += 2
      } else if text[index] == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*"), dialect.nestsComments {
        depth += 1
        index += 2
      } else {
        index += 1
      }
    }
  }

  /// Bytes of names without quotes.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }

  /// A copy with its ASCII letters in upper case; empty when it is longer than any keyword.
  static func upper(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count <= 64 else { return "" }
    return String(decoding: bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }, as: UTF8.self)
  }
}
