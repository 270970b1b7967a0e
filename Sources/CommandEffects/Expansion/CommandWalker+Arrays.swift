import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Whether a parameter stands for a list: `$@`, `${name[*]}`.
  static func isList(_ parameter: ParameterExpansion) -> Bool {
    if let index = parameter.index { return listSign(index) != nil }
    return parameter.name == "@" || parameter.name == "*"
  }

  /// `${!name[@]}`: the keys of an array.
  static func isKeyList(_ parameter: ParameterExpansion) -> Bool {
    if case .keys = parameter.operation { return true }
    if case .names = parameter.operation { return true }
    return parameter.index.flatMap(listSign) != nil
  }

  /// Whether a part inside quotes becomes a word for each element.
  static func isSeparateList(_ part: WordPart) -> Bool {
    guard case .parameter(let parameter) = part.kind, isList(parameter) || isKeyList(parameter) else { return false }
    if case .length = parameter.operation { return false }
    return (parameter.index.flatMap(listSign) ?? parameter.name) == "@"
  }

  /// `@` or `*`, when the subscript is one.
  private static func listSign(_ index: Word) -> String? {
    guard index.parts.count == 1 else { return nil }
    switch index.parts[0].kind {
    case .text(let text), .verbatim(let text), .glob(let text): return text == "@" || text == "*" ? text : nil
    default: return nil
    }
  }

  /// Appends what `"$@"`, `${name[@]}` and what is computed of them become.
  mutating func appendList(
    _ parameter: ParameterExpansion, to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    let sign = parameter.index.flatMap(CommandWalker.listSign) ?? parameter.name
    guard let words = elements(of: parameter, &state) else {
      let reason =
        parameter.index == nil ? "the arguments in $\(parameter.name)" : "the elements of $\(parameter.name)"
      builder.append(unknown: reason, isQuoted: isQuoted && sign == "*")
      return
    }
    if case .length = parameter.operation {
      guard CommandWalker.isFixed(words) else {
        return builder.append(unknown: "how many $\(parameter.name) there are", isQuoted: true)
      }
      return builder.append(quoted: String(words.count))
    }
    builder.append(list: words, isQuoted: isQuoted, joinedBy: sign == "*" ? joint(state) : nil)
  }

  /// What stands between the elements of `"$*"`: the first of `$IFS`.
  private func joint(_ state: ShellState) -> String {
    guard state.variables.assigned["IFS"] != nil else { return " " }
    return state.variables.text("IFS").map { String($0.unicodeScalars.prefix(1)) } ?? " "
  }

  /// The elements after the parameter's operation; nil when they are not known.
  private mutating func elements(of parameter: ParameterExpansion, _ state: inout ShellState) -> [ArgumentWord]? {
    guard let words = listWords(parameter, state), let operation = parameter.operation else {
      return parameter.isIndirect ? keys(of: parameter.name, state) : listWords(parameter, state)
    }
    switch operation {
    case .length: return words
    case .keys: return keys(of: parameter.name, state)
    case .substring(let offset, let length): return sliced(words, parameter, offset, length, &state)
    case .useDefault(let word, _):
      // Elements that may be none leave open whether there is any.
      guard words.isEmpty || words.contains(where: { !$0.mayBeSeveral }) else { return nil }
      return words.isEmpty ? [expandWhole(word, &state)] : words
    case .useAlternative(let word, _):
      return words.isEmpty ? [] : [expandWhole(word, &state)]
    case .removePrefix, .removeSuffix, .replace, .changeCase, .transform:
      var computed: [ArgumentWord] = []
      for word in words {
        guard let text = word.literal, let result = compute(operation, text, &state) else { return nil }
        computed.append(ArgumentWord(result, evidence: word.evidence))
      }
      return computed
    case .assignDefault, .failWith, .names: return nil
    }
  }

  private mutating func sliced(
    _ words: [ArgumentWord], _ parameter: ParameterExpansion, _ offset: Arithmetic, _ length: Arithmetic?,
    _ state: inout ShellState
  ) -> [ArgumentWord]? {
    guard parameter.index == nil else {
      guard let array = state.array(parameter.name), !array.isAssociative, array.openIndex == nil,
        let range = slice(array.next, offset, nil, &state)
      else { return nil }
      // The offset is an index, the length a number of elements.
      let from = array.items.filter { Int($0.key).map { $0 >= range.lowerBound } ?? false }.map { $0.value }
      guard let length, !range.isEmpty else { return range.isEmpty ? [] : from }
      guard let count = evaluate(length, &state), count >= 0 else { return nil }
      return Array(from.prefix(count))
    }
    // The positional parameters count from `$0` on.
    let name = state.scriptName.map { ArgumentWord($0, evidence: .whole) }
    let all = [name ?? ArgumentWord(pieces: [.unknown("the value of $0")], evidence: .whole)] + words
    guard CommandWalker.isFixed(all) else {
      // What stands before the first that may be none or several is counted as ever.
      guard let start = evaluate(offset, &state), start >= 0, length == nil,
        CommandWalker.isFixed(Array(all.prefix(start)))
      else { return nil }
      return Array(all.dropFirst(start))
    }
    return slice(all.count, offset, length, &state).map { Array(all[$0]) }
  }

  /// Whether it is known how many words these are.
  static func isFixed(_ words: [ArgumentWord]) -> Bool {
    words.allSatisfy { !$0.mayBeSeveral }
  }

  private func listWords(_ parameter: ParameterExpansion, _ state: ShellState) -> [ArgumentWord]? {
    guard parameter.index != nil else { return state.positional }
    if let array = state.arrays[parameter.name] {
      return array.isAssociative && array.items.count > 1 ? nil : array.items.map { $0.value }
    }
    switch state.variables[parameter.name] {
    case .set(let text): return [ArgumentWord(text, evidence: .whole)]
    case .unset: return []
    case .unknown: return nil
    }
  }

  private func keys(of name: String, _ state: ShellState) -> [ArgumentWord]? {
    guard let array = state.arrays[name] else {
      switch state.variables[name] {
      case .set: return [ArgumentWord("0", evidence: .whole)]
      case .unset: return []
      case .unknown: return nil
      }
    }
    guard !array.isAssociative || array.items.count < 2, array.openIndex == nil else { return nil }
    return array.items.map { ArgumentWord($0.key, evidence: $0.value.evidence) }
  }

  /// A subscript as a key: a number for an array, any text for an associative one.
  mutating func key(_ index: Word, of name: String, _ state: inout ShellState) -> String? {
    guard let text = expandWhole(index, &state).literal else { return nil }
    if state.arrays[name]?.isAssociative == true { return text }
    return evaluate(text, &state).map { String($0) }
  }

  /// The array that `(…)` makes; nil when its elements are not known.
  mutating func array(
    _ elements: [ArrayElement], onto base: ShellArray, _ state: inout ShellState
  ) -> ShellArray? {
    var array = base
    var isKnown = true
    for element in elements {
      guard let keyWord = element.key else {
        let words = element.value.map { expand($0, &state) } ?? []
        isKnown = isKnown && array.items.count + words.count < ShellArray.bound
        if isKnown { for word in words { array.append(word) } }
        continue
      }
      let value = element.value.map { expandWhole($0, &state) } ?? ArgumentWord("", evidence: .whole)
      let text = expandWhole(keyWord, &state).literal
      let key = array.isAssociative ? text : text.flatMap { evaluate($0, &state) }.map { String($0) }
      // A key out of range leaves its element out.
      guard let key, array.set(key, to: value) != .unknown else {
        isKnown = false
        continue
      }
    }
    return isKnown ? array : nil
  }

  /// The value of an arithmetic expression; what it assigns is assigned. Nil when it cannot be told or is an error.
  mutating func evaluate(_ arithmetic: Arithmetic, _ state: inout ShellState) -> Int? {
    calculate(arithmetic, &state).number
  }

  /// What an arithmetic expression comes to; where it cannot be told, all that it may have assigned is unknown.
  mutating func calculate(_ arithmetic: Arithmetic, _ state: inout ShellState) -> ArithmeticResult {
    let word = expandWhole(Word(parts: arithmetic.parts, range: arithmetic.range), &state)
    guard let text = word.literal else {
      for case .known(let run) in word.pieces { forgetAssigned(in: run, &state) }
      return .unknown
    }
    return calculate(text, &state)
  }

  /// The value of the text of an arithmetic expression.
  mutating func evaluate(_ text: String, _ state: inout ShellState) -> Int? {
    calculate(text, &state).number
  }

  /// What the text of an arithmetic expression comes to.
  func calculate(_ text: String, _ state: inout ShellState) -> ArithmeticResult {
    guard text.utf8.count <= 4_096 else { return .unknown }
    if let number = ShellNumber.parse(Array(text.utf8)[...]) { return .number(number) }
    var evaluator = ArithmeticEvaluator(text, state)
    do throws(ArithmeticEvaluator.Failure) {
      let value = try evaluator.value()
      state = evaluator.state
      return .number(value)
    } catch {
      // What was assigned before an error stays assigned.
      if error == .error { state = evaluator.state } else { forgetAssigned(in: text, &state) }
      return error == .error ? .error : .unknown
    }
  }

  private func forgetAssigned(in text: String, _ state: inout ShellState) {
    guard text.utf8.contains(UInt8(ascii: "=")) || text.contains("++") || text.contains("--") else { return }
    for name in text.utf8.split(whereSeparator: { !CommandWalker.isNameByte($0) }) {
      guard let first = name.first, !(48...57).contains(first) else { continue }
      state.forget(String(Substring(name)), "the result of the arithmetic")
    }
  }
}
