import Vocabulary

extension HCLScanner {
  /// What ends an expression. The end itself is not consumed.
  enum Ending {
    /// A line end, a closing brace or the end of the file: an attribute.
    case line
    /// A comma or a closing bracket: an element of a list.
    case element
    /// A comma, a line end or a closing brace: an item of an object.
    case item
    /// A closing parenthesis.
    case parenthesis
    /// A closing brace, with a tilde before it or not: an interpolation.
    case brace
    /// The end of the text.
    case end

    /// Whether line ends are blanks here.
    var spansLines: Bool {
      switch self {
      case .line, .item: false
      case .element, .parenthesis, .brace, .end: true
      }
    }
  }

  /// An expression up to where it ends; what is no literal, template, reference or collection is computed.
  mutating func expression(until ending: Ending, depth: Int) throws(FormatError) -> HCLExpression {
    try check(depth: depth)
    skipBlanks(linesToo: ending.spansLines)
    let start = position
    if let term = try term(depth: depth) {
      let end = position
      skipBlanks(linesToo: ending.spansLines)
      if isAt(ending) {
        expressionEnd = end
        return term
      }
    }
    position = start
    let end = try skipExpression(until: ending)
    guard end > start else { throw failure(wanted: "a value") }
    expressionEnd = end
    return .computed(text(start, end))
  }

  /// Whether an expression ends here.
  func isAt(_ ending: Ending) -> Bool {
    guard let byte = current else { return ending == .line || ending == .end }
    return switch ending {
    case .line: byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "}")
    case .element: byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
    case .item: byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "}")
    case .parenthesis: byte == UInt8(ascii: ")")
    case .brace: byte == UInt8(ascii: "}") || (byte == UInt8(ascii: "~") && peek(1) == UInt8(ascii: "}"))
    case .end: false
    }
  }

  /// A term that can be told without evaluation; nil when another kind of expression begins here.
  private mutating func term(depth: Int) throws(FormatError) -> HCLExpression? {
    guard let byte = current else { return nil }
    switch byte {
    case UInt8(ascii: "\""): return try quotedTemplate(depth: depth)
    case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"): return try heredoc(depth: depth)
    case UInt8(ascii: "["): return try tuple(depth: depth)
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "("): return try parenthesised(depth: depth)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default: return try named()
    }
  }

  /// `( expression )`.
  private mutating func parenthesised(depth: Int) throws(FormatError) -> HCLExpression {
    position += 1
    let inner = try expression(until: .parenthesis, depth: depth + 1)
    position += 1
    return inner
  }

  /// A number, with a minus or not; nil when there are no digits.
  private mutating func number() -> HCLExpression? {
    let start = position
    if current == UInt8(ascii: "-") {
      position += 1
      skipBlanks(linesToo: false)
    }
    let digits = position
    while let byte = current, isPartOfNumber(byte) { position += 1 }
    guard position > digits else { return nil }
    let text = (digits > start ? "-" : "") + text(digits, position)
    if let whole = Int64(text) { return .literal(.integer(whole)) }
    guard let real = Double(text), real.isFinite else { return nil }
    if let whole = Int64(exactly: real) { return .literal(.integer(whole)) }
    return .literal(.real(real))
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    if HCLScanner.isDigit(byte) || byte == UInt8(ascii: ".") { return true }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { return true }
    let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    return isSign && (bytes[position - 1] | 0x20) == UInt8(ascii: "e")
  }

  /// A literal word, or a reference; nil for a call and for what is no name.
  private mutating func named() throws(FormatError) -> HCLExpression? {
    guard let name = identifier() else { return nil }
    let steps = try steps()
    guard let steps, current != UInt8(ascii: "(") else { return nil }
    switch (name, steps.isEmpty) {
    case ("true", true): return .literal(.boolean(true))
    case ("false", true): return .literal(.boolean(false))
    case ("null", true): return .literal(.null)
    default: return .reference(HCLReference(root: name, steps: steps))
    }
  }

  /// `.name`, `.0`, `[0]` and `["key"]`, as many as follow; nil when a step is computed or a splat.
  private mutating func steps() throws(FormatError) -> [ValuePath.Step]? {
    var steps: [ValuePath.Step] = []
    while let byte = current {
      if byte == UInt8(ascii: ".") {
        position += 1
        guard let step = dotStep() else { return nil }
        steps.append(step)
      } else if byte == UInt8(ascii: "[") {
        guard let step = try indexStep() else { return nil }
        steps.append(step)
      } else {
        break
      }
    }
    return steps
  }

  private mutating func dotStep() -> ValuePath.Step? {
    if let name = identifier() { return .attribute(name) }
    let start = position
    while let byte = current, HCLScanner.isDigit(byte) { position += 1 }
    return Int64(text(start, position)).map(ValuePath.Step.index)
  }

  private mutating func indexStep() throws(FormatError) -> ValuePath.Step? {
    position += 1
    skipBlanks(linesToo: true)
    var step: ValuePath.Step?
    if current == UInt8(ascii: "\"") {
      if case .literal(let key) = try quotedTemplate(depth: 0) { step = .key(key) }
    } else {
      let start = position
      while let byte = current, HCLScanner.isDigit(byte) { position += 1 }
      step = Int64(text(start, position)).map(ValuePath.Step.index)
    }
    skipBlanks(linesToo: true)
    guard current == UInt8(ascii: "]") else { return nil }
    position += 1
    return step
  }
}
