import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// The result of an operation on a known value, or nil when it is not computed here.
  mutating func compute(
    _ operation: ParameterExpansion.Operation, _ text: String, _ state: inout ShellState
  ) -> String? {
    switch operation {
    case .length:
      return String(text.unicodeScalars.count)
    case .removePrefix(let pattern, let longest):
      return ShellPattern(pattern: pattern, &self, &state)?.removingPrefix(of: text, longest: longest)
    case .removeSuffix(let pattern, let longest):
      return ShellPattern(pattern: pattern, &self, &state)?.removingSuffix(of: text, longest: longest)
    case .changeCase(let sign, let pattern):
      guard pattern == nil else { return nil }
      return CommandWalker.changeCase(sign, text, state)
    case .replace(let pattern, let replacement, let which):
      return replace(pattern, in: text, with: replacement, which, &state)
    case .substring(let offset, let length):
      return substring(text, offset, length, &state)
    case .transform(let letter):
      return CommandWalker.transform(letter, text, state)
    case .useDefault, .assignDefault, .failWith, .useAlternative, .names, .keys:
      return nil
    }
  }

  private mutating func replace(
    _ pattern: Word, in text: String, with replacement: Word?, _ which: ParameterExpansion.Replaced,
    _ state: inout ShellState
  ) -> String? {
    guard let pattern = ShellPattern(pattern: pattern, &self, &state) else { return nil }
    var with = ""
    if let replacement {
      // An unquoted `&` stands for what matched.
      guard let literal = expandWhole(replacement, &state).literal, !literal.utf8.contains(UInt8(ascii: "&"))
      else { return nil }
      with = literal
    }
    return pattern.replacing(
      in: text, with: with, atStart: which == .atStart, atEnd: which == .atEnd, all: which == .all)
  }

  private mutating func substring(
    _ text: String, _ offset: Arithmetic, _ length: Arithmetic?, _ state: inout ShellState
  ) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let range = slice(scalars.count, offset, length, &state) else { return nil }
    var result = ""
    for scalar in scalars[range] { result.unicodeScalars.append(scalar) }
    return result
  }

  /// The indices that `:offset:length` takes of so many elements; nil when a number is not known or out of reach.
  mutating func slice(
    _ count: Int, _ offset: Arithmetic, _ length: Arithmetic?, _ state: inout ShellState
  ) -> Range<Int>? {
    guard var start = bound(offset, &state) else { return nil }
    if start < 0 { start &+= count }
    guard start >= 0, start <= count else { return 0..<0 }
    guard let length else { return start..<count }
    guard let many = bound(length, &state) else { return nil }
    let end = many < 0 ? count &+ many : many > count - start ? count : start + many
    guard end >= start else {
      state.discardLine()
      return nil
    }
    return start..<end
  }

  /// A number of `:offset:length`; nil when it cannot be told or is an error.
  private mutating func bound(_ arithmetic: Arithmetic, _ state: inout ShellState) -> Int? {
    let result = calculate(arithmetic, &state)
    if result == .error { state.discardLine() }
    return result.number
  }

  private static func changeCase(_ sign: String, _ text: String, _ state: ShellState) -> String? {
    guard text.utf8.allSatisfy({ $0 < 128 }) else { return LetterCase.change(sign, text, state.variables) }
    var bytes = Array(text.utf8)
    for index in bytes.indices where sign.utf8.count == 2 || index == 0 {
      let byte = bytes[index]
      let (isLower, isUpper) = ((97...122).contains(byte), (65...90).contains(byte))
      switch sign.utf8.first {
      case UInt8(ascii: "^"): if isLower { bytes[index] = byte - 32 }
      case UInt8(ascii: ","): if isUpper { bytes[index] = byte + 32 }
      default: if isLower || isUpper { bytes[index] = byte ^ 32 }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `${name@U}` and the like.
  private static func transform(_ letter: String, _ text: String, _ state: ShellState) -> String? {
    switch letter {
    case "U": changeCase("^^", text, state)
    case "u": changeCase("^", text, state)
    case "L": changeCase(",,", text, state)
    case "Q":
      text.utf8.contains { $0 == UInt8(ascii: "'") || $0 < 32 || $0 >= 127 } || text.isEmpty ? nil : "'\(text)'"
    default: nil
    }
  }

  /// A word as a pattern: what is quoted in it is literal; nil when it is not known.
  mutating func patternText(_ word: Word, _ state: inout ShellState) -> String? {
    wordCount += 1
    var text = ""
    for part in word.parts {
      switch part.kind {
      case .text(let run): text += run
      case .glob(let run): text += run
      case .verbatim(let run): text += ShellPattern.quoting(run)
      case .parameter, .command, .arithmetic:
        // Its value is a pattern itself.
        guard let known = expandWhole(Word(parts: [part], range: part.range), &state).literal else { return nil }
        text += known
      default:
        guard let known = expandWhole(Word(parts: [part], range: part.range), &state).literal else { return nil }
        text += ShellPattern.quoting(known)
      }
    }
    return text
  }
}

extension ShellPattern {
  /// The pattern that a word is; nil when it is not known or not computed here.
  init?(pattern word: Word, _ walker: inout CommandWalker, _ state: inout ShellState) {
    let text = walker.patternText(word, &state)
    self.init(state.options.matchesUnusually ? nil : text)
  }
}
