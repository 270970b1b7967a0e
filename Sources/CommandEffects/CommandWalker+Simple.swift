import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Walks assignments, words and redirections.
  mutating func walk(_ simple: SimpleCommand, _ state: inout ShellState) -> Output {
    var words: [ArgumentWord] = []
    let arrays = arrays(in: simple, state)
    let substitutions = substitutionCount
    mayFailExpanding = false
    let declares = CommandWalker.declares(simple)
    let wasPrinting = isPrintingScript
    isPrintingScript = isPrintingScript || CommandWalker.runsText(simple)
    for word in simple.words where state.flow == .running {
      // An assignment that is an argument of a declaration is neither cut nor a pattern.
      if declares, CommandWalker.isAssignment(word) {
        words.append(expandWhole(word, &state))
      } else {
        words += expand(word, &state)
      }
    }
    isPrintingScript = wasPrinting
    guard state.flow == .running else { return .none }
    let program = words.first?.literal
    let names = CommandWalker.descriptorNames(simple, program, state)
    let plumbing = plumb(simple.redirections, printsNothing: CommandWalker.printNothing(words), &state)
    // A program's redirections are done in its own process: the shell's variables stay.
    for (name, value) in names { state.variables.assigned[name] = value }
    guard state.flow == .running else { return failPlumbing(of: program, &state) }
    let prefix = assign(simple.assignments, keeping: words.isEmpty, &state)
    guard state.flow == .running else { return .none }
    let mayFail =
      plumbing.mayFail || mayFailExpanding
      || simple.assignments.contains { state.unusual.contains($0.name) || state.fixed[$0.name] != nil }
    guard !words.isEmpty else {
      // Of assignments alone the status is that of the last substitution in them.
      if substitutions == substitutionCount { state.status = 0 }
      if mayFail || simple.assignments.contains(where: { !isUsual($0.name, state) }) { state.status = nil }
      return deliver(Output(), plumbing, state)
    }
    if program == "exec", plumbing.mayFailPrinting { state.mayFailPrinting = true }
    let opened = state.descriptors
    if !plumbing.opened.isEmpty { state.descriptors.merge(plumbing.opened) { $1 } }
    // What `exec` opens without a program stays open.
    defer { if program != "exec" || words.count > 1 { state.descriptors = opened } }
    if program == "exec", words.count == 1, let input = plumbing.input { state.input = input }
    let output = start(words, prefix: prefix, input: plumbing.input ?? state.input, isProgramOnly: false, &state)
    for (name, elements) in arrays { declare(name, elements, words, &state) }
    if mayFail { state.status = nil }
    return deliver(output, plumbing, state)
  }

  /// What the variables of `{name}<file` hold before a program that is no part of the shell.
  private static func descriptorNames(
    _ simple: SimpleCommand, _ program: String?, _ state: ShellState
  ) -> [(String, Variables.Value?)] {
    guard let program, program != "exec", !ShellBuiltins.contains(program), state.functions[program] == nil else {
      return []
    }
    return simple.redirections.compactMap { redirection in
      guard case .variable(let name) = redirection.descriptor else { return nil }
      return (name, state.variables.assigned[name])
    }
  }

  /// Whether words print nothing whatever happens, so that a redirection behind them can only be meant to empty.
  private static func printNothing(_ words: [ArgumentWord]) -> Bool {
    guard let program = words.first?.literal else { return words.isEmpty }
    let arguments = words.dropFirst().map(\.literal)
    switch program {
    case ":", "true": return true
    case "cat": return !arguments.isEmpty && arguments.allSatisfy { $0 == "/dev/null" }
    case "echo": return arguments.first == "-n" && arguments.dropFirst().allSatisfy { $0 == "" }
    case "printf": return arguments == [""]
    default: return false
    }
  }

  /// An expansion in a redirection is an error: a program's is done by its own process, which ends; any other
  /// command's by the shell.
  private func failPlumbing(of program: String?, _ state: inout ShellState) -> Output {
    guard let program, state.functions[program] == nil, state.aliases[program] == nil,
      !ShellBuiltins.contains(program)
    else { return .none }
    (state.flow, state.status) = (.running, nil)
    return .none
  }

  /// Whether an assignment to a name cannot be an error.
  func isUsual(_ name: String, _ state: ShellState) -> Bool {
    !state.unusual.contains(name) && !state.integers.contains(name) && state.references[name] == nil
      && !ShellNames.isDynamic(name) && state.fixed[name] == nil
  }

  /// Whether a command declares variables, so that its arguments may be assignments.
  private static func declares(_ simple: SimpleCommand) -> Bool {
    switch simple.words.first?.bareText {
    case "declare", "export", "local", "readonly", "typeset": true
    default: false
    }
  }

  private static func isAssignment(_ word: Word) -> Bool {
    guard case .text(let text)? = word.parts.first?.kind, let equals = text.utf8.firstIndex(of: UInt8(ascii: "="))
    else { return false }
    let name = text.utf8[..<equals]
    return !name.isEmpty && (name.last == UInt8(ascii: "+") ? name.dropLast() : name).allSatisfy(isNameByte)
  }

  /// The arrays that are arguments of a declaration: `declare -a name=(…)`.
  private func arrays(in simple: SimpleCommand, _ state: ShellState) -> [(String, [ArrayElement])] {
    simple.words.dropFirst().compactMap { word in
      guard word.parts.count == 2, case .text(let name) = word.parts[0].kind, name.hasSuffix("="),
        case .array(let elements) = word.parts[1].kind
      else { return nil }
      return (String(name.dropLast(name.hasSuffix("+=") ? 2 : 1)), elements)
    }
  }

  private mutating func declare(
    _ name: String, _ elements: [ArrayElement], _ words: [ArgumentWord], _ state: inout ShellState
  ) {
    let isAssociative = words.contains { $0.knownPrefix.hasPrefix("-") && $0.knownPrefix.contains("A") }
    setArray(name, array(elements, onto: ShellArray(isAssociative: isAssociative), &state), &state)
  }

  private func setArray(_ name: String, _ array: ShellArray?, _ state: inout ShellState) {
    if let array { state.assign(array, to: name) } else { state.forget(name, "the elements of $\(name)") }
  }

  /// Whether a command runs the text that it is given: `eval`, `source`, `.` and the shells.
  static func runsText(_ simple: SimpleCommand) -> Bool {
    guard let name = simple.words.first?.bareText else { return false }
    return name == "eval" || name == "source" || name == "." || Wrappers.isShell(name)
  }

  /// Does the assignments: for the shell when there are no words, else only for the program that starts.
  private mutating func assign(
    _ assignments: [Assignment], keeping isKept: Bool, _ state: inout ShellState
  ) -> [String: Variables.Value] {
    var prefix: [String: Variables.Value] = [:]
    for assignment in assignments where state.flow == .running {
      if isKept {
        keep(assignment, &state)
      } else {
        let value = value(of: assignment, &state)
        // A name that keeps its value is left as it is, and the command still runs.
        switch state.fixed[assignment.name] {
        case nil: prefix[assignment.name] = value
        case true?: break
        case false?: prefix[assignment.name] = .unknown("the value of $\(assignment.name)")
        }
      }
      let set = isKept ? state.variables[assignment.name] : prefix[assignment.name]
      walkPrompt(assignment.name, set, locator.evidence(assignment.range), state)
    }
    return prefix
  }

  /// What a shell runs before each of its prompts (bash(1), `PROMPT_COMMAND`).
  mutating func walkPrompt(
    _ name: String, _ value: Variables.Value?, _ evidence: Evidence, _ state: ShellState
  ) {
    guard name == "PROMPT_COMMAND", case .set(let text)? = value else { return }
    runLater(text, evidence, state)
  }

  private mutating func keep(_ assignment: Assignment, _ state: inout ShellState) {
    guard let isFixed = state.fixed[assignment.name] else { return set(assignment, &state) }
    var refused = state
    set(assignment, &state)
    guard state.flow == .running else { return }
    refused.discardLine()
    state = isFixed ? refused : state.merged(with: refused)
  }

  private mutating func set(_ assignment: Assignment, _ state: inout ShellState) {
    let name = assignment.name
    switch assignment.value {
    case .array(let elements):
      var base = ShellArray(isAssociative: state.arrays[name]?.isAssociative ?? false)
      if assignment.isAppending {
        guard let before = state.array(name) else { return state.forget(name, "the elements of $\(name)") }
        base = before
      }
      let made = array(elements, onto: base, &state)
      if state.flow == .running { setArray(name, made, &state) }
    case .word(let word):
      guard let index = assignment.index else {
        let value = value(of: assignment, &state)
        if state.flow == .running { state.assign(value, to: name) }
        return
      }
      let text = word.map { expandWhole($0, &state) } ?? ArgumentWord("", evidence: locator.evidence(assignment.range))
      guard let key = key(index, of: name, &state), !assignment.isAppending else {
        return state.forget(name, "the elements of $\(name)")
      }
      guard state.flow == .running else { return }
      if case .unknown = state.variables[name], state.arrays[name] == nil { return }
      if !state.setElement(key, of: name, to: text) { state.discardLine() }
    }
  }

  private mutating func value(of assignment: Assignment, _ state: inout ShellState) -> Variables.Value {
    guard case .word(let word) = assignment.value, assignment.index == nil else {
      return .unknown("the elements of $\(assignment.name)")
    }
    let text = word.map { expandWhole($0, &state) }
    let added = text.map { value(of: $0, name: assignment.name) } ?? .set("")
    guard assignment.isAppending else { return added }
    if case .set(let before) = state.variables[assignment.name], case .set(let more) = added {
      return .set(before + more)
    }
    if case .unset = state.variables[assignment.name] { return added }
    return .unknown("the value of $\(assignment.name)")
  }
}
