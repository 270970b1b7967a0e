import Vocabulary

/// Redirections.
extension ShellReader {
  /// Whether `<(` or `>(` begins at an index.
  func isProcessSubstitution(_ index: Int) -> Bool {
    let first = byte(index)
    return (first == .less || first == .greater) && byte(after(index)) == .openParenthesis
  }

  /// Whether a redirection operator, not a process substitution, begins at an index.
  private func isRedirectionOperator(_ index: Int) -> Bool {
    let first = byte(index)
    return (first == .less || first == .greater) && byte(after(index)) != .openParenthesis
  }

  /// Where a number, or a name in braces, that stands right before `<` or `>` ends.
  private var descriptorEnd: Int? {
    guard next.isDigit || next == .openBrace else { return nil }
    return next == .openBrace ? variableEnd : numberEnd
  }

  private var numberEnd: Int? {
    var index = cursor
    var value = 0
    while byte(index).isDigit {
      value = min(value * 10 + Int(byte(index) - 0x30), Int(Int32.max) + 1)
      index = after(index)
    }
    return value <= Int(Int32.max) && isRedirectionOperator(index) ? index : nil
  }

  private var variableEnd: Int? {
    guard var index = nameEnd(after(cursor)) else { return nil }
    if byte(index) == .openBracket {
      while !byte(index).endsWord, byte(index) != .closeBracket { index += 1 }
      guard byte(index) == .closeBracket else { return nil }
      index = after(index)
    }
    guard byte(index) == .closeBrace else { return nil }
    index = after(index)
    return isRedirectionOperator(index) ? index : nil
  }

  /// Whether a redirection begins at the cursor.
  var isAtRedirection: Bool {
    switch next {
    case .less, .greater: byte(after(cursor)) != .openParenthesis
    case .ampersand: byte(after(cursor)) == .greater
    case .openBrace, 0x30...0x39: descriptorEnd != nil
    default: false
    }
  }

  /// Whether the token at the cursor is a descriptor to bash, where only a word may stand.
  var isAtNumberBeforeRedirection: Bool { descriptorEnd != nil }

  /// Reads the redirection at the cursor and adds it.
  func readRedirection(_ redirections: inout [Redirection]) throws(Stop) {
    try spend()
    let start = cursor
    let (operation, operatorIndex) = beginRedirection(&redirections)
    if operation == .hereDocument || operation == .hereDocumentStripped {
      try readHereDocument(&redirections, operatorIndex)
    } else {
      endRedirection(&redirections, try readTarget(operation), from: start)
    }
  }

  /// Adds a redirection that has no target yet, and gives its operator and where that stands.
  private func beginRedirection(_ redirections: inout [Redirection]) -> (Redirection.Operator, Int) {
    let start = cursor
    let descriptor = readDescriptor()
    let operatorIndex = cursor
    let operation = readOperator()
    skipBlanks()
    let range = span(start, lastEnd)
    redirections.append(
      Redirection(
        descriptor: descriptor, operation: operation, target: Word(parts: [], range: range), range: range))
    return (operation, operatorIndex)
  }

  private func endRedirection(_ redirections: inout [Redirection], _ target: Word, from start: Int) {
    redirections[redirections.count - 1].target = target
    redirections[redirections.count - 1].range = span(start, lastEnd)
  }

  private func readDescriptor() -> Redirection.Descriptor? {
    guard let end = descriptorEnd else { return nil }
    let start = cursor
    cursor = end
    if bytes[start] == .openBrace {
      return .variable(String(joinedText(start, end).dropFirst().dropLast()))
    }
    var number = 0
    var index = start
    while index < end {
      number = number * 10 + Int(bytes[index] - 0x30)
      index = after(index)
    }
    return .number(number)
  }

  private func readOperator() -> Redirection.Operator {
    let second = after(cursor)
    let third = after(second)
    let (operation, end): (Redirection.Operator, Int) =
      switch (next, byte(second), byte(third)) {
      case (.ampersand, _, .greater): (.appendOutputAndError, third + 1)
      case (.ampersand, _, _): (.outputAndError, second + 1)
      case (.less, .less, .minus): (.hereDocumentStripped, third + 1)
      case (.less, .less, .less): (.hereString, third + 1)
      case (.less, .less, _): (.hereDocument, second + 1)
      case (.less, .ampersand, _): (.duplicateInput, second + 1)
      case (.less, .greater, _): (.readWrite, second + 1)
      case (.less, _, _): (.input, cursor + 1)
      case (_, .greater, _): (.append, second + 1)
      case (_, .ampersand, _): (.duplicateOutput, second + 1)
      case (_, .pipe, _): (.outputClobber, second + 1)
      default: (.output, cursor + 1)
      }
    take(to: end)
    return operation
  }

  private func readTarget(_ operation: Redirection.Operator) throws(Stop) -> Word {
    let isDuplicate = operation == .duplicateInput || operation == .duplicateOutput
    if isDuplicate, next == .minus { return takeMinus() }
    if isAtNumberBeforeRedirection, !(isDuplicate && next.isDigit) { throw unexpected() }
    return try readWord(operation == .hereString ? .subject : .argument)
  }

  /// The `-` of `>&-`: bash takes it alone, whatever follows.
  private func takeMinus() -> Word {
    let range = span(cursor, cursor + 1)
    take(to: cursor + 1)
    return Word(parts: [WordPart(.text("-"), range)], range: range)
  }

  private func readHereDocument(_ redirections: inout [Redirection], _ operatorIndex: Int) throws(Stop) {
    if isAtNumberBeforeRedirection { throw unexpected() }
    let start = cursor
    let target = try readWord([])
    try endHereDocument(&redirections[redirections.count - 1], target, bytes[start..<cursor], operatorIndex)
  }

  private func endHereDocument(
    _ redirection: inout Redirection, _ target: Word, _ delimiter: Slice<UnsafeBufferPointer<UInt8>>,
    _ operatorIndex: Int
  ) throws(Stop) {
    redirection.target = target
    redirection.range.end = target.range.end
    redirection.body = try hereDocumentBody(
      operatorIndex, delimiter: QuoteRemoval.apply(to: delimiter),
      stripsTabs: redirection.operation == .hereDocumentStripped)
  }
}
