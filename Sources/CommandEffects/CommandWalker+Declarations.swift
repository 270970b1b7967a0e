import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// `export`, `declare`, `local` and the like.
  mutating func declare(_ name: String, _ invocation: Invocation, _ state: inout ShellState) {
    var options = name == "export" ? "x" : ""
    for argument in invocation.arguments {
      let prefix = argument.knownPrefix
      if prefix.hasPrefix("-") || prefix.hasPrefix("+") {
        if prefix.hasPrefix("-") { options += prefix.dropFirst() }
        continue
      }
      let isLocal = name == "local" || (name != "export" && name != "readonly" && !options.contains("g"))
      declare(argument, options, isLocal: isLocal, &state)
    }
  }

  private mutating func declare(
    _ argument: ArgumentWord, _ options: String, isLocal: Bool, _ state: inout ShellState
  ) {
    if let (variable, value) = CommandWalker.assignment(in: argument) {
      let appended = CommandWalker.appended(argument, variable, state)
      if isLocal { state.makeLocal(variable) }
      if let value = appended ?? value { assign(value, to: variable, options, &state) }
      if options.contains("x") { state.exported.insert(variable) }
      return
    }
    guard let variable = argument.literal, variable.utf8.allSatisfy(CommandWalker.isNameByte) else { return }
    if isLocal { state.makeLocal(variable) }
    if options.contains("A") { state.assign(ShellArray(isAssociative: true), to: variable) }
    if options.contains("x") { state.exported.insert(variable) }
  }

  /// What `NAME+=value` makes of a value that is known.
  private static func appended(_ word: ArgumentWord, _ name: String, _ state: ShellState) -> Variables.Value? {
    guard word.knownPrefix.hasPrefix("\(name)+="), let text = word.literal, state.arrays[name] == nil else {
      return nil
    }
    let added = String(text.dropFirst(name.count + 2))
    switch state.variables[name] {
    case .set(let before): return .set(before + added)
    case .unset: return .set(added)
    case .unknown: return nil
    }
  }

  private mutating func assign(
    _ value: Variables.Value, to name: String, _ options: String, _ state: inout ShellState
  ) {
    guard case .set(let text) = value else { return state.assign(value, to: name) }
    if options.contains("i") {
      guard let number = evaluate(text, &state) else { return state.forget(name, "the value of $\(name)") }
      return state.assign(.set(String(number)), to: name)
    }
    // A name that stands for another, or whose letters change case.
    if options.contains(where: { "nul".contains($0) }) { return state.forget(name, "the value of $\(name)") }
    state.assign(value, to: name)
  }

  /// `unset`: variables, elements, functions.
  mutating func unset(_ invocation: Invocation, _ state: inout ShellState) {
    let isFunction = invocation.arguments.first?.literal == "-f"
    for argument in invocation.arguments {
      guard let name = argument.literal, !name.hasPrefix("-") else { continue }
      if isFunction {
        state.functions[name] = nil
        continue
      }
      if let open = name.utf8.firstIndex(of: UInt8(ascii: "[")), name.hasSuffix("]") {
        unsetElement(String(name[..<open]), String(name[name.utf8.index(after: open)...].dropLast()), &state)
        continue
      }
      if state.variables[name] == .unset, state.arrays[name] == nil { state.functions[name] = nil }
      state.arrays[name] = nil
      state.variables.assigned[name] = .unset
      state.exported.remove(name)
    }
  }

  private mutating func unsetElement(_ name: String, _ index: String, _ state: inout ShellState) {
    let isAssociative = state.arrays[name]?.isAssociative ?? false
    guard let key = isAssociative ? index : evaluate(index, &state).map({ String($0) }) else {
      return state.forget(name, "the elements of $\(name)")
    }
    state.removeElement(key, of: name)
  }

  /// `printf -v NAME FORMAT…`.
  func printVariable(_ invocation: Invocation, _ state: inout ShellState) {
    guard invocation.arguments.count > 2, let name = invocation.arguments[1].literal,
      name.utf8.allSatisfy(CommandWalker.isNameByte)
    else { return }
    var printing = invocation
    printing.arguments = Array(invocation.arguments.dropFirst(2))
    let text = LiteralOutput.known(of: "printf", printing)?.text
    state.assign(text.map { .set($0) } ?? .unknown("the value of $\(name)"), to: name)
  }
}
