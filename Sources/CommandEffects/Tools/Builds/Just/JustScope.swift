/// The values that a justfile's expressions see.
struct JustScope: Sendable {
  /// Parameters of the recipe, and variables set on the command line.
  var values: [String: [ArgumentWord.Piece]] = [:]
  /// The file's variables, as they are written.
  var variables: [String: String]

  /// A line with its `{{expressions}}` put in; `{{{{` is two brackets.
  func filled(_ line: String) -> [ArgumentWord.Piece] {
    var pieces: [ArgumentWord.Piece] = []
    var rest = line[...]
    while let open = rest.firstRange(of: "{{") {
      pieces.append(.known(String(rest[..<open.lowerBound])))
      let behind = rest[open.upperBound...]
      if behind.hasPrefix("{{") {
        pieces.append(.known("{{"))
        rest = behind.dropFirst(2)
        continue
      }
      guard let close = behind.firstRange(of: "}}") else {
        return ArgumentWord.merged(pieces + [.known(String(behind))])
      }
      pieces += value(of: TaskText.trimmed(behind[..<close.lowerBound]), depth: 0)
      rest = behind[close.upperBound...]
    }
    return ArgumentWord.merged(pieces + [.known(String(rest))])
  }

  /// Names, quoted texts, and those joined by `+` and `/`; anything else cannot be told.
  func value(of expression: String, depth: Int) -> [ArgumentWord.Piece] {
    let unknown = ArgumentWord.Piece.unknown("the value of {{\(expression)}}")
    guard depth < 16 else { return [unknown] }
    if let joined = parts(of: expression) {
      return ArgumentWord.merged(joined.flatMap { $0 == "/" ? [.known("/")] : value(of: $0, depth: depth + 1) })
    }
    if let quote = expression.first, quote == "'" || quote == "\"", expression.last == quote, expression.count > 1 {
      let text = String(expression.dropFirst().dropLast())
      return text.isEmpty ? [] : [.known(text)]
    }
    if let value = values[expression] { return value }
    if let text = variables[expression] { return value(of: text, depth: depth + 1) }
    return [unknown]
  }

  /// The operands of `+` and `/` outside of quotes and brackets, `/` itself among them; nil when there are none.
  private func parts(of expression: String) -> [String]? {
    var parts: [[UInt8]] = [[]]
    var joints: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    for byte in expression.utf8 {
      if byte == quote { quote = nil } else if quote == nil, "'\"`".utf8.contains(byte) { quote = byte }
      if quote == nil, byte == UInt8(ascii: "(") { depth += 1 }
      if quote == nil, byte == UInt8(ascii: ")") { depth -= 1 }
      if quote == nil, depth == 0, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") {
        joints.append(byte)
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    guard !joints.isEmpty else { return nil }
    var result: [String] = []
    for (index, part) in parts.enumerated() {
      if index > 0, joints[index - 1] == UInt8(ascii: "/") { result.append("/") }
      result.append(TaskText.trimmed(String(decoding: part, as: UTF8.self)))
    }
    return result
  }
}
