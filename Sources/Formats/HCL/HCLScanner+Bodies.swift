import Vocabulary

extension HCLScanner {
  /// The attributes and blocks up to the end of the file or up to the closing brace, which is consumed.
  mutating func body(isFile: Bool, depth: Int = 0) throws(FormatError) -> HCLBody {
    try check(depth: depth)
    var body = HCLBody()
    while true {
      skipBlanks(linesToo: true)
      guard let byte = current else {
        if isFile { return body }
        throw failure(wanted: "\"}\"")
      }
      if byte == UInt8(ascii: "}"), !isFile {
        position += 1
        return body
      }
      try item(into: &body, depth: depth)
    }
  }

  /// One attribute or one block.
  private mutating func item(into body: inout HCLBody, depth: Int) throws(FormatError) {
    let start = position
    guard let name = try attributeName() else { throw failure(wanted: "a name") }
    skipBlanks(linesToo: false)
    if current == UInt8(ascii: "="), peek(1) != UInt8(ascii: "=") {
      position += 1
      skipBlanks(linesToo: false)
      let value = position
      let expression = try expression(until: .line, depth: depth + 1)
      let place = place(from: start, inner: ByteRange(value, max(value, expressionEnd)))
      body.attributes.append(HCLAttribute(name, expression, at: place))
      return
    }
    body.blocks.append(try block(name, from: start, depth: depth))
  }

  /// A name, in quotes where JSON habits put it there.
  private mutating func attributeName() throws(FormatError) -> String? {
    if current == UInt8(ascii: "\"") { return try label() }
    return identifier()
  }

  /// The labels and the body of a block whose type has been read.
  private mutating func block(_ type: String, from start: Int, depth: Int) throws(FormatError) -> HCLBlock {
    var labels: [String] = []
    while current != UInt8(ascii: "{") {
      guard let label = try attributeName() else { throw failure(wanted: "\"=\", a label or \"{\"") }
      labels.append(label)
      skipBlanks(linesToo: false)
    }
    position += 1
    let inner = position
    let body = try body(isFile: false, depth: depth + 1)
    let place = HCLPlace(source: source, range: ByteRange(start, position), inner: ByteRange(inner, position - 1))
    return HCLBlock(type, labels: labels, body: body, at: place)
  }

  /// A quoted label; a label has no interpolation.
  private mutating func label() throws(FormatError) -> String {
    guard case .literal(.string(let text)) = try quotedTemplate(depth: 0) else {
      throw failure(wanted: "a label without interpolation")
    }
    return text
  }
}
