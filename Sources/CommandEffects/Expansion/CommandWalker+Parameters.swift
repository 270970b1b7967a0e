import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Appends what `$name` or `${name…}` becomes.
  mutating func append(
    _ parameter: ParameterExpansion, to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    if let index = parameter.index { _ = expandWhole(index, &state) }
    let value = parameter.index == nil && !parameter.isIndirect ? pieces(of: parameter.name, state) : nil
    guard let operation = parameter.operation else {
      append(value, of: parameter.name, to: &builder, isQuoted: isQuoted)
      return
    }
    append(operation, value, of: parameter.name, to: &builder, isQuoted: isQuoted, &state)
  }

  /// The value of a parameter: nil when nothing is known of it, empty when it is unset or null.
  private func pieces(of name: String, _ state: ShellState) -> [ArgumentWord.Piece]? {
    switch name {
    case "@", "*":
      return state.positional.map { words in
        Array(words.map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
      }
    case "#":
      return state.positional.map { [.known(String($0.count))] }
    case "0":
      return [.known(state.scriptName)]
    case "PWD":
      if case .known(let path) = state.directory { return [.known(path)] }
      return nil
    case "IFS" where state.variables.assigned["IFS"] == nil:
      return [.known(" \t\n")]
    default:
      break
    }
    if let position = Int(name) {
      guard let positional = state.positional else { return nil }
      return position <= positional.count ? positional[position - 1].pieces : []
    }
    switch state.variables[name] {
    case .set(let text): return text.isEmpty ? [] : [.known(text)]
    case .unset: return []
    case .unknown(let reason):
      // A name out of a pattern stays one of its names, and what mktemp made stays temporary.
      let piece = ArgumentWord.Piece.unknown(reason)
      return piece.globPattern != nil || reason == "the output of mktemp" ? [piece] : nil
    }
  }

  private func append(
    _ value: [ArgumentWord.Piece]?, of name: String, to builder: inout FieldBuilder, isQuoted: Bool
  ) {
    if let value {
      builder.append(pieces: value, isQuoted: isQuoted)
    } else {
      builder.append(unknown: "the value of $\(name)", isQuoted: isQuoted)
    }
  }

  private mutating func append(
    _ operation: ParameterExpansion.Operation, _ value: [ArgumentWord.Piece]?, of name: String,
    to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    switch operation {
    case .useDefault(let word, _), .assignDefault(let word, _):
      let fallback = expandWhole(word, &state)
      guard let value else {
        builder.append(unknown: "the value of $\(name)", isQuoted: isQuoted)
        return
      }
      builder.append(pieces: value.isEmpty ? fallback.pieces : value, isQuoted: isQuoted)
      if case .assignDefault = operation, value.isEmpty {
        state.variables.assigned[name] = self.value(of: fallback, name: name)
      }
    case .useAlternative(let word, _):
      let alternative = expandWhole(word, &state)
      guard let value else {
        builder.append(unknown: "the value of $\(name)", isQuoted: isQuoted)
        return
      }
      if !value.isEmpty { builder.append(pieces: alternative.pieces, isQuoted: isQuoted) }
    case .failWith(let word, _):
      _ = expandWhole(word, &state)
      append(value, of: name, to: &builder, isQuoted: isQuoted)
    case .length, .removePrefix, .removeSuffix, .replace, .substring, .changeCase, .transform, .names, .keys:
      appendComputed(operation, value, of: name, to: &builder, isQuoted: isQuoted, &state)
    }
  }

  private mutating func appendComputed(
    _ operation: ParameterExpansion.Operation, _ value: [ArgumentWord.Piece]?, of name: String,
    to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    guard let text = value.flatMap(CommandWalker.text), text.utf8.count <= 4_096,
      let result = compute(operation, text, &state)
    else {
      builder.append(unknown: "a part of $\(name)", isQuoted: isQuoted)
      return
    }
    isQuoted ? builder.append(quoted: result) : builder.append(splitting: result)
  }

  /// The result of an operation on a known value, or nil when it is not computed here.
  private mutating func compute(
    _ operation: ParameterExpansion.Operation, _ text: String, _ state: inout ShellState
  ) -> String? {
    switch operation {
    case .length:
      return String(text.unicodeScalars.count)
    case .removePrefix(let pattern, let longest):
      return ShellPattern(expandWhole(pattern, &state).literal).map { $0.removingPrefix(of: text, longest: longest) }
    case .removeSuffix(let pattern, let longest):
      return ShellPattern(expandWhole(pattern, &state).literal).map { $0.removingSuffix(of: text, longest: longest) }
    case .changeCase("^^", nil):
      return text.uppercased()
    case .changeCase(",,", nil):
      return text.lowercased()
    case .replace(let pattern, let replacement, let which):
      let replacement = replacement.map { expandWhole($0, &state) }
      guard let literal = expandWhole(pattern, &state).literal, !literal.isEmpty,
        !literal.utf8.contains(where: ShellPattern.isSpecial)
      else { return nil }
      guard let with = replacement.map(\.literal) ?? "" else { return nil }
      return CommandWalker.replace(literal, in: text, with: with, which)
    case .useDefault, .assignDefault, .failWith, .useAlternative, .substring, .changeCase, .transform, .names, .keys:
      return nil
    }
  }

  private static func text(_ pieces: [ArgumentWord.Piece]) -> String? {
    var text = ""
    for piece in pieces {
      guard case .known(let known) = piece else { return nil }
      text += known
    }
    return text
  }

  private static func replace(
    _ literal: String, in text: String, with replacement: String, _ which: ParameterExpansion.Replaced
  ) -> String? {
    switch which {
    case .atStart: return text.hasPrefix(literal) ? replacement + text.dropFirst(literal.count) : text
    case .atEnd: return text.hasSuffix(literal) ? text.dropLast(literal.count) + replacement : text
    case .first, .all:
      let parts = text.split(
        separator: literal, maxSplits: which == .first ? 1 : .max, omittingEmptySubsequences: false)
      return parts.joined(separator: replacement)
    }
  }
}
