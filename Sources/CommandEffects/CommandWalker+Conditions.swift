import ShellSyntax
import Vocabulary

/// Three-valued logic: what cannot be told is nil.
enum Condition {
  static func both(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }

  static func either(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == nil || right == nil ? nil : false
  }

  /// `-eq` and the like.
  static func compare(_ left: Int, _ sign: String, _ right: Int) -> Bool? {
    switch sign {
    case "-eq": left == right
    case "-ne": left != right
    case "-lt": left < right
    case "-le": left <= right
    case "-gt": left > right
    case "-ge": left >= right
    default: nil
    }
  }
}

extension CommandWalker {
  /// Whether `[[ … ]]` holds; nil when it cannot be told.
  mutating func holds(test words: [Word], _ state: inout ShellState) -> Bool? {
    var rest = words[...]
    let result = terms(&rest, &state)
    return rest.isEmpty ? result : nil
  }

  private mutating func terms(_ words: inout ArraySlice<Word>, _ state: inout ShellState) -> Bool? {
    var result = conjunction(&words, &state)
    while words.first?.bareText == "||" {
      words = words.dropFirst()
      var apart = state
      let right = conjunction(&words, &apart)
      if result != true { state = result == nil ? state.merged(with: apart) : apart }
      result = Condition.either(result, right)
    }
    return result
  }

  private mutating func conjunction(_ words: inout ArraySlice<Word>, _ state: inout ShellState) -> Bool? {
    var result = term(&words, &state)
    while words.first?.bareText == "&&" {
      words = words.dropFirst()
      var apart = state
      let right = term(&words, &apart)
      if result != false { state = result == nil ? state.merged(with: apart) : apart }
      result = Condition.both(result, right)
    }
    return result
  }

  private mutating func term(_ words: inout ArraySlice<Word>, _ state: inout ShellState) -> Bool? {
    var isNegated = false
    while words.first?.bareText == "!" {
      isNegated.toggle()
      words = words.dropFirst()
    }
    let result: Bool?
    if words.first?.bareText == "(" {
      words = words.dropFirst()
      result = terms(&words, &state)
      if words.first?.bareText == ")" { words = words.dropFirst() }
    } else {
      result = expression(&words, &state)
    }
    return isNegated ? result.map { !$0 } : result
  }

  private mutating func expression(_ words: inout ArraySlice<Word>, _ state: inout ShellState) -> Bool? {
    guard let first = words.popFirst() else { return nil }
    if let sign = first.bareText, sign.utf8.count == 2, sign.utf8.first == UInt8(ascii: "-"), let operand = words.first,
      !CommandWalker.isTestJoint(operand)
    {
      words = words.dropFirst()
      return unary(sign, expandWhole(operand, &state), &state)
    }
    guard let sign = words.first?.bareText, !CommandWalker.isTestJoint(words[words.startIndex]) else {
      return expandWhole(first, &state).literal.map { !$0.isEmpty }
    }
    words = words.dropFirst()
    let left = expandWhole(first, &state)
    guard let right = words.popFirst() else { return nil }
    return binary(left, sign, right, &state)
  }

  private static func isTestJoint(_ word: Word) -> Bool {
    let text = word.bareText
    return text == "&&" || text == "||" || text == ")"
  }

  private mutating func binary(
    _ left: ArgumentWord, _ sign: String, _ right: Word, _ state: inout ShellState
  ) -> Bool? {
    switch sign {
    case "=", "==", "!=":
      guard let pattern = ShellPattern(pattern: right, &self, &state), let text = left.literal else { return nil }
      return pattern.decides(text).map { $0 == (sign != "!=") }
    case "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
      let number = expandWhole(right, &state).literal.flatMap { evaluate($0, &state) }
      guard let first = left.literal.flatMap({ evaluate($0, &state) }), let number else { return nil }
      return Condition.compare(first, sign, number)
    default:
      let text = expandWhole(right, &state).literal
      guard let first = left.literal, let text, sign == "<" || sign == ">" else {
        if sign == "=~" { state.forget("BASH_REMATCH", "what a regular expression matched") }
        return nil
      }
      // The order of other letters is the locale's.
      guard (first + text).utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) }) else { return nil }
      return sign == "<"
        ? Array(first.utf8).lexicographicallyPrecedes(text.utf8)
        : Array(text.utf8).lexicographicallyPrecedes(first.utf8)
    }
  }

  /// `-n`, `-z` and `-v`; what looks at files or descriptors cannot be told.
  func unary(_ sign: String, _ operand: ArgumentWord, _ state: inout ShellState) -> Bool? {
    guard let text = operand.literal else {
      // Text with a known run is not empty, whatever the rest is.
      let hasKnown = operand.pieces.contains { if case .known = $0 { true } else { false } }
      return hasKnown && sign == "-n" ? true : hasKnown && sign == "-z" ? false : nil
    }
    switch sign {
    case "-n": return !text.isEmpty
    case "-z": return text.isEmpty
    case "-v":
      guard !text.utf8.contains(UInt8(ascii: "[")), Int(text) == nil else { return nil }
      switch state.variables[text] {
      case .set: return true
      case .unset: return false
      case .unknown: return nil
      }
    default: return nil
    }
  }

  /// Whether `test` or `[` holds (POSIX XCU "test": the number of words decides how they are read).
  mutating func holds(_ invocation: Invocation, _ state: inout ShellState) -> Bool? {
    var words = invocation.arguments[...]
    if invocation.name == "[" {
      guard words.last?.literal == "]" else { return nil }
      words = words.dropLast()
    }
    guard words.allSatisfy({ !$0.mayBeSeveral }) else { return nil }
    return holds(Array(words), &state)
  }

  private func holds(_ words: [ArgumentWord], _ state: inout ShellState) -> Bool? {
    switch words.count {
    case 0: return false
    case 1: return words[0].literal.map { !$0.isEmpty }
    case 2:
      guard let sign = words[0].literal else { return nil }
      if sign == "!" { return words[1].literal.map { $0.isEmpty } }
      // Any other word is no operator: an error, which is not zero.
      guard sign.utf8.count == 2, sign.utf8.first == UInt8(ascii: "-") else { return false }
      return unary(sign, words[1], &state)
    case 3:
      guard let left = words[0].literal, let sign = words[1].literal, let right = words[2].literal else { return nil }
      return compare(left, sign, right) ?? (left == "!" ? holds(Array(words.dropFirst()), &state).map { !$0 } : nil)
    case 4:
      return words[0].literal == "!" ? holds(Array(words.dropFirst()), &state).map { !$0 } : nil
    default: return nil
    }
  }

  private func compare(_ left: String, _ sign: String, _ right: String) -> Bool? {
    switch sign {
    case "=", "==": return left == right
    case "!=": return left != right
    case "-a": return !left.isEmpty && !right.isEmpty
    case "-o": return !left.isEmpty || !right.isEmpty
    default:
      guard let first = Int(left), let second = Int(right) else { return nil }
      return Condition.compare(first, sign, second)
    }
  }
}
