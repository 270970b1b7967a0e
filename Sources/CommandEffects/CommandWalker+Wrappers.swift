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
        if let name = arguments.first?.literal { apart.scriptName = name }
        apart.positional = CommandWalker.fixed(Array(arguments.dropFirst()))
        return walker.walkScript(text, &apart)
      }
    case .standardInput(let inner):
      if isTracing, inner.input == .inherited { typedShells.append(inner) }
      return inside(inner, state) { walker, apart in
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
    return visit(inner, from: state) { body(&$0, &apart) }
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
