import Vocabulary

extension CommandWalker {
  /// Goes on with what a wrapper runs.
  mutating func follow(_ unwrapped: Unwrapped, from invocation: Invocation, _ state: inout ShellState) -> Output {
    switch unwrapped {
    case .nothing:
      return .none
    case .invocation(let inner):
      return runNested(inner, &state)
    case .several(let all):
      var output = Output()
      for inner in all { output.append(runNested(inner, &state)) }
      return output
    case .script(let text, let arguments, let inner):
      return inside(inner, state) { walker, apart in
        apart.scriptName = arguments.first?.literal
        walker.startShell(inner, &apart)
        apart.positional = Array(arguments.dropFirst())
        return walker.walkScript(text, &apart)
      }
    case .standardInput(let inner):
      if isTracing, inner.input == .inherited { typedShells.append(inner) }
      return inside(inner, state) { walker, apart in
        walker.startShell(inner, &apart)
        let isPlain = inner.arguments.allSatisfy { $0.knownPrefix.hasPrefix("-") && !$0.knownPrefix.contains("s") }
        apart.positional = isPlain ? [] : nil
        return walker.walkInput(inner.input, inner.evidence, &apart)
      }
    case .file(let file, let inner):
      return walkFile(file, inner, &state)
    case .unresolved(let word):
      inspection.note(
        Finding(
          "command.unresolved", .high,
          "which program this starts cannot be told: \(word.reasonUnknown ?? "it is not literal")",
          evidence: word.evidence, remedy: "write the program's name itself"))
      return .unknown(from: "a command")
    }
  }

  /// Walks with the folder, variables and input of an inner program; what it changes stays inside.
  private mutating func inside(
    _ inner: Invocation, _ state: ShellState, _ body: (inout CommandWalker, inout ShellState) -> Output
  ) -> Output {
    var apart = state
    apart.directory = inner.directory
    apart.variables = inner.variables
    apart.exported = Set(inner.variables.assigned.keys)
    apart.place = inner.place
    apart.input = inner.input
    apart.becomeNewShell()
    return visit(inner, from: state) { walker in
      var output = body(&walker, &apart)
      output.append(walker.walkTraps(apart))
      return output
    }
  }

  /// Follows the options that a shell is started with, and what it reads first (bash manual 6.2, `BASH_ENV`).
  mutating func startShell(_ inner: Invocation, _ state: inout ShellState) {
    guard let name = inner.name else { return }
    state.options.isPowerShell = name.hasPrefix("pwsh") || name.hasPrefix("powershell")
    state.options.listsArrays = name == "zsh"
    guard Wrappers.isShell(name) || name == "fish" else { return }
    if name == "zsh" || name.hasSuffix("ksh") {
      (state.options.keepsLastStage, state.options.matchesUnusually) = (true, true)
    }
    if case .set = inner.variables["BASHOPTS"] { state.options.matchesUnusually = true }
    var words = inner.arguments[...]
    while let option = words.popFirst()?.literal, option.hasPrefix("-") || option.hasPrefix("+") {
      guard !option.hasPrefix("--") else { continue }
      for letter in option.utf8.dropFirst() where letter != UInt8(ascii: "c") && letter != UInt8(ascii: "s") {
        switch letter {
        case UInt8(ascii: "O"): state.options.setShopt(words.popFirst()?.literal ?? "")
        case UInt8(ascii: "o"):
          if let named = words.popFirst()?.literal { _ = state.options.set(named: named, isOn: option.hasPrefix("-")) }
        default: _ = state.options.set(letter, isOn: option.hasPrefix("-"))
        }
      }
    }
    if name == "bash", case .set(let file)? = inner.variables.assigned["BASH_ENV"], !file.isEmpty {
      _ = mayRun { $0.walkFile(ArgumentWord(file, evidence: inner.evidence), inner, &state, keepsState: true) }
    }
  }

  /// An unknown program that is given a guarded tool's name and its words: most likely it runs them.
  ///
  /// Only what would not pass by itself is kept: `grep terraform file` must stay silent.
  mutating func findWrapped(in invocation: Invocation, _ state: inout ShellState) {
    guard let name = invocation.name, !Readers.onlyRead(name), !Readers.takeText(name) else { return }
    for (index, word) in invocation.arguments.enumerated() {
      guard let text = word.literal, let inner = Tools.reader(for: PathText.lastComponent(text)),
        index + 1 < invocation.arguments.count
      else { continue }
      var nested = invocation
      nested.program = word
      nested.arguments = Array(invocation.arguments[(index + 1)...])
      var trial = Inspection(facts: inspection.facts)
      trial.isElsewhere = inspection.isElsewhere
      inner.inspect(nested, into: &trial)
      if trial.findings.contains(where: { $0.severity > .warning }) || !trial.plans.isEmpty {
        inspection.merge(trial)
      }
      return
    }
  }
}
