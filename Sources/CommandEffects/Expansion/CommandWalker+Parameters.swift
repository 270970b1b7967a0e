import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// What is known of a parameter's value.
  enum ParameterValue {
    case unset
    case set([ArgumentWord.Piece])
    /// Nothing is known of it: what it is, for the reason.
    case unknown(String)
  }

  /// Appends what `$name` or `${name…}` becomes.
  mutating func append(
    _ parameter: ParameterExpansion, to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    var parameter = parameter
    if parameter.isIndirect, !CommandWalker.isKeyList(parameter) {
      guard resolveIndirection(&parameter, state) else {
        builder.append(unknown: "the value of $\(parameter.name)", isQuoted: isQuoted)
        return
      }
    }
    if state.options.listsArrays, parameter.index == nil, parameter.operation == nil, !isQuoted,
      let array = state.arrays[parameter.name], !array.isAssociative
    {
      builder.append(list: array.items.map { $0.value }, isQuoted: true, joinedBy: nil)
      return
    }
    if CommandWalker.isList(parameter) {
      appendList(parameter, to: &builder, isQuoted: isQuoted, &state)
      return
    }
    let value = value(of: parameter, &state)
    guard let operation = parameter.operation else {
      append(value, to: &builder, isQuoted: isQuoted)
      return
    }
    append(operation, value, of: parameter, to: &builder, isQuoted: isQuoted, &state)
  }

  /// `${!name}`: the parameter that the value names.
  private func resolveIndirection(_ parameter: inout ParameterExpansion, _ state: ShellState) -> Bool {
    guard parameter.index == nil, let name = state.variables.text(parameter.name), !name.isEmpty,
      name.utf8.allSatisfy(CommandWalker.isNameByte)
    else { return false }
    parameter.name = name
    parameter.isIndirect = false
    return true
  }

  private mutating func value(of parameter: ParameterExpansion, _ state: inout ShellState) -> ParameterValue {
    guard let index = parameter.index else { return value(of: parameter.name, state) }
    let reason = "the elements of $\(parameter.name)"
    guard let key = key(index, of: parameter.name, &state) else { return .unknown(reason) }
    if key == "0", state.arrays[parameter.name] == nil { return value(of: parameter.name, state) }
    switch state.array(parameter.name)?.lookUp(key) {
    case .found(let element)?: return .set(element.pieces)
    case .missing?: return .unset
    case .unknown?, nil: return .unknown(reason)
    }
  }

  /// The value of a parameter that has no subscript.
  func value(of name: String, _ state: ShellState) -> ParameterValue {
    let unknown = ParameterValue.unknown("the value of $\(name)")
    switch name {
    case "#":
      guard let positional = state.positional, CommandWalker.isFixed(positional) else { return unknown }
      return .set([.known(String(positional.count))])
    case "0": return state.scriptName.map { .set([.known($0)]) } ?? unknown
    case "?": return state.status.map { .set([.known(String($0))]) } ?? unknown
    case "PWD":
      if case .known(let path) = state.directory, state.variables.assigned[name] == nil { return .set([.known(path)]) }
      return unknown
    case "OLDPWD":
      if case .known(let path) = state.previousDirectory { return .set([.known(path)]) }
      return unknown
    case "IFS" where state.variables.assigned["IFS"] == nil: return .set([.known(" \t\n")])
    case "$", "!", "-", "_", "RANDOM", "SECONDS", "LINENO", "BASHPID", "EPOCHSECONDS", "EPOCHREALTIME", "SRANDOM":
      return unknown
    default: break
    }
    if let position = Int(name) {
      guard let positional = state.positional, CommandWalker.isFixed(Array(positional.prefix(position))),
        position <= positional.count || CommandWalker.isFixed(positional)
      else { return unknown }
      return position <= positional.count && position > 0 ? .set(positional[position - 1].pieces) : .unset
    }
    switch state.variables[name] {
    case .set(let text): return .set(text.isEmpty ? [] : [.known(text)])
    case .unset: return .unset
    case .unknown(let reason):
      // A name out of a pattern stays one of its names, what mktemp made temporary, a program's path its program's.
      let piece = ArgumentWord.Piece.unknown(reason)
      let isTold = piece.globPattern != nil || reason == "the output of mktemp" || ProgramPath.name(in: reason) != nil
      return isTold ? .set([piece]) : unknown
    }
  }

  private func append(_ value: ParameterValue, to builder: inout FieldBuilder, isQuoted: Bool) {
    switch value {
    case .set(let pieces): builder.append(pieces: pieces, isQuoted: isQuoted)
    case .unset: if isQuoted { builder.append(quoted: "") }
    case .unknown(let reason): builder.append(unknown: reason, isQuoted: isQuoted)
    }
  }

  private mutating func append(
    _ operation: ParameterExpansion.Operation, _ value: ParameterValue, of parameter: ParameterExpansion,
    to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    switch operation {
    case .useDefault(let word, let ifEmptyToo), .assignDefault(let word, let ifEmptyToo):
      guard case .unknown(let reason) = value else {
        guard CommandWalker.isMissing(value, ifEmptyToo) else {
          return append(value, to: &builder, isQuoted: isQuoted)
        }
        if case .assignDefault = operation {
          return assignDefault(word, to: parameter, &builder, isQuoted: isQuoted, &state)
        }
        return appendInner(word, to: &builder, isQuoted: isQuoted, &state)
      }
      _ = expandWhole(word, &state)
      builder.append(unknown: reason, isQuoted: isQuoted)
    case .useAlternative(let word, let ifEmptyToo):
      guard case .unknown(let reason) = value else {
        if !CommandWalker.isMissing(value, ifEmptyToo) { appendInner(word, to: &builder, isQuoted: isQuoted, &state) }
        return
      }
      _ = expandWhole(word, &state)
      builder.append(unknown: reason, isQuoted: isQuoted)
    case .failWith(let word, let ifEmptyToo):
      _ = expandWhole(word, &state)
      // The shell ends before the command starts.
      if CommandWalker.isMissing(value, ifEmptyToo) { (state.flow, state.status) = (.exited, nil) }
      if case .unknown = value { state.mayHaveExited = true }
      append(value, to: &builder, isQuoted: isQuoted)
    case .length, .removePrefix, .removeSuffix, .replace, .substring, .changeCase, .transform, .names, .keys:
      appendComputed(operation, value, of: parameter.name, to: &builder, isQuoted: isQuoted, &state)
    }
  }

  private static func isMissing(_ value: ParameterValue, _ ifEmptyToo: Bool) -> Bool {
    switch value {
    case .unset: true
    case .set(let pieces): ifEmptyToo && pieces.isEmpty
    case .unknown: false
    }
  }

  private mutating func assignDefault(
    _ word: Word, to parameter: ParameterExpansion, _ builder: inout FieldBuilder, isQuoted: Bool,
    _ state: inout ShellState
  ) {
    let fallback = expandWhole(word, &state)
    guard state.flow == .running, state.fixed[parameter.name] != true else { return state.discardLine() }
    if parameter.index == nil { state.assign(value(of: fallback, name: parameter.name), to: parameter.name) }
    builder.append(pieces: fallback.pieces, isQuoted: isQuoted)
  }

  /// The word behind `:-` or `:+`: outside quotes its unquoted blanks cut it, and quotes in it stay quotes.
  private mutating func appendInner(
    _ word: Word, to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    if isQuoted {
      builder.append(quoted: "")
      for part in word.parts { append(part, to: &builder, isQuoted: true, &state) }
      return
    }
    for part in word.parts {
      if case .text(let text) = part.kind {
        builder.append(splitting: text)
      } else {
        append(part, to: &builder, isQuoted: false, &state)
      }
    }
  }

  private mutating func appendComputed(
    _ operation: ParameterExpansion.Operation, _ value: ParameterValue, of name: String,
    to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    guard let text = CommandWalker.text(value), text.utf8.count <= 4_096, let result = compute(operation, text, &state)
    else {
      builder.append(unknown: "a part of $\(name)", isQuoted: isQuoted)
      return
    }
    isQuoted ? builder.append(quoted: result) : builder.append(splitting: result)
  }

  private static func text(_ value: ParameterValue) -> String? {
    switch value {
    case .unset: ""
    case .set(let pieces): text(pieces)
    case .unknown: nil
    }
  }

  static func text(_ pieces: [ArgumentWord.Piece]) -> String? {
    var text = ""
    for piece in pieces {
      guard case .known(let known) = piece else { return nil }
      text += known
    }
    return text
  }
}
