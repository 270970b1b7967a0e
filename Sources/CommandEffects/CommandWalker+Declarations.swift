import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// `export`, `declare`, `local` and the like.
  mutating func declare(_ name: String, _ invocation: Invocation, _ state: inout ShellState) {
    var options = name == "export" ? "x" : name == "readonly" ? "r" : ""
    var isCertain = true
    var names: [ArgumentWord] = []
    for argument in invocation.arguments {
      let prefix = argument.knownPrefix
      guard names.isEmpty, prefix.hasPrefix("-") || prefix.hasPrefix("+") else {
        names.append(argument)
        continue
      }
      isCertain = isCertain && argument.literal != nil && prefix.hasPrefix("-")
      if prefix.hasPrefix("-") { options += prefix.dropFirst() }
      if prefix.hasPrefix("+"), prefix.contains("x") { options += "X" }
    }
    // A name of its own outside of a function is an error.
    isCertain = isCertain && (name != "local" || state.locals != nil) && !names.isEmpty
    if options.contains("f") || options.contains("F") { return declareFunctions(names, options, &state) }
    let isLocal = name == "local" || (name != "export" && name != "readonly" && !options.contains("g"))
    for argument in names { isCertain = declare(argument, options, isLocal: isLocal, &state) && isCertain }
    state.status = isCertain && !options.contains { "pniuIlcX".contains($0) } ? 0 : nil
  }

  /// `export -f NAME…`.
  private func declareFunctions(_ names: [ArgumentWord], _ options: String, _ state: inout ShellState) {
    guard options.contains("x") else { return }
    let known = names.map(\.literal).allPresent ?? Array(state.functions.keys)
    for name in known { state.functions[name]?.isExported = true }
  }

  /// Declares one name; false when that may be an error.
  private mutating func declare(
    _ argument: ArgumentWord, _ options: String, isLocal: Bool, _ state: inout ShellState
  ) -> Bool {
    let assignment = CommandWalker.assignment(in: argument)
    guard let variable = assignment.map({ $0.0 }) ?? argument.literal,
      variable.utf8.allSatisfy(CommandWalker.isNameByte)
    else {
      if argument.literal == nil { state.forgetAll() }
      return false
    }
    let isUsual = isUsual(variable, state) && !ShellNames.isSet(variable)
    let appended = assignment == nil ? nil : CommandWalker.appended(argument, variable, state)
    if let isFixed = state.fixed[variable] {
      // What keeps its value cannot be made the function's own either; other attributes it takes.
      if assignment == nil, !isLocal || state.locals == nil { mark(variable, options, target: argument, &state) }
      if !isFixed, assignment != nil { state.forget(variable, "the value of $\(variable)") }
      return isFixed && assignment == nil && !isLocal
    }
    if isLocal { state.makeLocal(variable) }
    if let assignment {
      if let value = appended ?? assignment.1 { assign(value, to: variable, options, &state) }
    } else if options.contains("A") {
      state.assign(ShellArray(isAssociative: true), to: variable)
    }
    mark(variable, options, target: argument, &state)
    return isUsual
  }

  /// Follows the attributes that a declaration gives to a name.
  private mutating func mark(
    _ name: String, _ options: String, target: ArgumentWord, _ state: inout ShellState
  ) {
    let isExport = options.contains("x")
    if isExport, options.contains("n") || options.contains("X") {
      state.exported.remove(name)
      if state.variables.inherited[name] != nil { state.forget(name, "the value of $\(name)") }
    } else if isExport {
      state.exported.insert(name)
    } else if options.contains("X") {
      state.exported.remove(name)
      state.forget(name, "the value of $\(name)")
    } else if options.contains("n") {
      let known = target.literal.flatMap { $0.utf8.firstIndex(of: UInt8(ascii: "=")).map { $0 } }
      let reference = known.flatMap { cut in
        target.literal.map { String($0[$0.utf8.index(after: cut)...]) }
      }
      state.references[name] = reference?.utf8.allSatisfy(CommandWalker.isNameByte) == true ? reference ?? "" : ""
    }
    if options.contains("i") { state.integers.insert(name) }
    if options.contains("r") { state.fixed[name] = true }
    if options.contains(where: { "ulc".contains($0) }) { state.unusual.insert(name) }
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
    var isCertain = true
    for argument in invocation.arguments {
      guard let name = argument.literal else {
        state.forgetAll()
        isCertain = false
        continue
      }
      guard !name.hasPrefix("-") else { continue }
      if isFunction {
        state.functions[name] = nil
        continue
      }
      isCertain = unset(name, &state) && isCertain
    }
    state.status = isCertain ? 0 : nil
  }

  /// Takes one name away; false when that may be an error.
  private mutating func unset(_ name: String, _ state: inout ShellState) -> Bool {
    if let open = name.utf8.firstIndex(of: UInt8(ascii: "[")), name.hasSuffix("]") {
      unsetElement(String(name[..<open]), String(name[name.utf8.index(after: open)...].dropLast()), &state)
      return false
    }
    if let isFixed = state.fixed[name] {
      if !isFixed { state.forget(name, "the value of $\(name)") }
      return false
    }
    guard !state.unusual.contains(name), state.references[name] == nil, !ShellNames.isSet(name) else {
      if let target = state.references[name] { target.isEmpty ? state.forgetAll() : state.forget(target, "$\(target)") }
      state.forget(name, "the value of $\(name)")
      if name == "IFS" || name == "OPTIND" || name == "OPTARG" { state.variables.assigned[name] = .unset }
      return false
    }
    if state.variables[name] == .unset, state.arrays[name] == nil { state.functions[name] = nil }
    state.arrays[name] = nil
    state.variables.assigned[name] = .unset
    state.exported.remove(name)
    return true
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
    guard invocation.arguments.count > 2 else { return }
    guard let name = invocation.arguments[1].literal else { return state.forgetAll() }
    guard name.utf8.allSatisfy(CommandWalker.isNameByte) else {
      let array = name.utf8.prefix(while: CommandWalker.isNameByte)
      return state.forget(String(Substring(array)), "the elements of $\(Substring(array))")
    }
    var printing = invocation
    printing.arguments = Array(invocation.arguments.dropFirst(2))
    let text = LiteralOutput.known(of: "printf", printing)?.text
    state.assign(text.map { .set($0) } ?? .unknown("the value of $\(name)"), to: name)
    state.status = CommandWalker.printsCertainly(printing) && isUsual(name, state) ? 0 : nil
  }

  /// Whether `printf` succeeds for certain: its format has no conversion of a number, which may not be one.
  static func printsCertainly(_ invocation: Invocation) -> Bool {
    var words = invocation.arguments[...]
    if words.first?.literal == "--" { words = words.dropFirst() }
    guard let format = words.first?.literal, !format.hasPrefix("-") else { return false }
    var bytes = Array(format.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "\\") { bytes = bytes.dropFirst() }
      guard byte == UInt8(ascii: "%") else { continue }
      while let flag = bytes.first, "-+ #0123456789.".utf8.contains(flag) { bytes = bytes.dropFirst() }
      guard let letter = bytes.popFirst(), "sb%".utf8.contains(letter) else { return false }
    }
    return true
  }
}
