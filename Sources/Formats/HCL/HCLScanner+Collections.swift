import Vocabulary

extension HCLScanner {
  /// `[ a, b ]`; nil for a `for` expression.
  mutating func tuple(depth: Int) throws(FormatError) -> HCLExpression? {
    position += 1
    skipBlanks(linesToo: true)
    if isFor() { return nil }
    var elements: [HCLExpression] = []
    while current != UInt8(ascii: "]") {
      elements.append(try expression(until: .element, depth: depth + 1))
      if current == UInt8(ascii: ",") { position += 1 }
      skipBlanks(linesToo: true)
    }
    position += 1
    let literals = elements.compactMap(\.literal)
    return literals.count == elements.count ? .literal(.array(literals)) : .tuple(elements)
  }

  /// `{ a = b, "c" : d }`; nil for a `for` expression.
  mutating func object(depth: Int) throws(FormatError) -> HCLExpression? {
    position += 1
    skipBlanks(linesToo: true)
    if isFor() { return nil }
    var items: [HCLObjectItem] = []
    while current != UInt8(ascii: "}") {
      items.append(try item(depth: depth))
      if current == UInt8(ascii: ",") { position += 1 }
      skipBlanks(linesToo: true)
    }
    position += 1
    return HCLScanner.collapsed(items)
  }

  private mutating func item(depth: Int) throws(FormatError) -> HCLObjectItem {
    let key = try key(depth: depth)
    skipBlanks(linesToo: true)
    guard current == UInt8(ascii: "=") || current == UInt8(ascii: ":") else { throw failure(wanted: "\"=\"") }
    position += 1
    return HCLObjectItem(key: key, value: try expression(until: .item, depth: depth + 1))
  }

  /// A key: a name, a quoted text, or something computed, which is nil.
  private mutating func key(depth: Int) throws(FormatError) -> String? {
    if current == UInt8(ascii: "\"") {
      guard case .literal(.string(let text)) = try quotedTemplate(depth: depth + 1) else { return nil }
      return text
    }
    let start = position
    if let name = identifier() {
      skipBlanks(linesToo: false)
      if current == UInt8(ascii: "=") || current == UInt8(ascii: ":") { return name }
    }
    position = start
    try skipKey()
    return nil
  }

  /// Goes over a computed key, up to its equals sign or colon.
  private mutating func skipKey() throws(FormatError) {
    while let byte = current, byte != UInt8(ascii: "="), byte != UInt8(ascii: ":") {
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ",") { return }
      try skipPiece()
    }
  }

  private static func collapsed(_ items: [HCLObjectItem]) -> HCLExpression {
    let members = items.compactMap { item in
      item.key.flatMap { key in item.value.literal.map { StructuredObject.Member(key, $0) } }
    }
    return members.count == items.count ? .literal(.object(StructuredObject(members))) : .object(items)
  }

  /// Whether the word `for` stands here.
  private func isFor() -> Bool {
    guard current == UInt8(ascii: "f"), peek(1) == UInt8(ascii: "o"), peek(2) == UInt8(ascii: "r") else { return false }
    return peek(3).map { !HCLScanner.continuesName($0) } ?? true
  }

  /// Goes over an expression that is not understood, to where it ends; gives the offset after its last byte that is
  /// neither a blank nor part of a comment.
  @discardableResult
  mutating func skipExpression(until ending: Ending) throws(FormatError) -> Int {
    var end = position
    while current != nil {
      skipBlanks(linesToo: ending.spansLines)
      if isAt(ending) || current == nil { break }
      try skipPiece()
      end = position
    }
    if current == nil, ending != .line, ending != .end { throw failure(wanted: "the end of an expression") }
    return end
  }

  /// Goes over one piece: a string, a heredoc, everything inside a pair of brackets, or one byte.
  mutating func skipPiece() throws(FormatError) {
    var open: [UInt8] = []
    repeat {
      if !open.isEmpty { skipBlanks(linesToo: true) }
      guard let byte = current else { throw failure(wanted: "a closing bracket") }
      switch byte {
      case UInt8(ascii: "\""): try skipQuoted()
      case UInt8(ascii: "<") where isHeredoc(): try skipHeredoc()
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append(byte)
        position += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let last = open.popLast(), HCLScanner.closes(byte, last) else {
          throw failure(wanted: "the bracket that closes the last one")
        }
        position += 1
      default:
        position += 1
      }
    } while !open.isEmpty
  }

  private static func closes(_ byte: UInt8, _ open: UInt8) -> Bool {
    switch open {
    case UInt8(ascii: "("): byte == UInt8(ascii: ")")
    case UInt8(ascii: "["): byte == UInt8(ascii: "]")
    default: byte == UInt8(ascii: "}")
    }
  }
}
