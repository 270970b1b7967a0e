import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Walks assignments, words and redirections.
  mutating func walk(_ simple: SimpleCommand, _ state: inout ShellState) -> Output {
    var words: [ArgumentWord] = []
    let wasPrinting = isPrintingScript
    isPrintingScript = isPrintingScript || CommandWalker.runsText(simple)
    for word in simple.words { words += expand(word, &state) }
    isPrintingScript = wasPrinting
    let program = words.first?.literal
    let printsNothing = words.isEmpty || program == ":" || program == "true"
    let plumbing = plumb(simple.redirections, printsNothing: printsNothing, &state)
    let prefix = assign(simple.assignments, keeping: words.isEmpty, &state)
    guard !words.isEmpty else { return plumbing.isOutputElsewhere ? .none : Output() }
    let output = start(words, prefix: prefix, input: plumbing.input ?? state.input, isProgramOnly: false, &state)
    for target in plumbing.written { remember(output, at: target) }
    return plumbing.isOutputElsewhere ? .none : output
  }

  /// Whether a command runs the text that it is given: `eval`, `source`, `.` and the shells.
  static func runsText(_ simple: SimpleCommand) -> Bool {
    guard let name = simple.words.first?.bareText else { return false }
    return name == "eval" || name == "source" || name == "." || Wrappers.shells.contains(name)
  }

  /// Does the assignments: for the shell when there are no words, else only for the program that starts.
  private mutating func assign(
    _ assignments: [Assignment], keeping isKept: Bool, _ state: inout ShellState
  ) -> [String: Variables.Value] {
    var prefix: [String: Variables.Value] = [:]
    for assignment in assignments {
      let value = self.value(of: assignment, &state)
      if isKept {
        state.variables.assigned[assignment.name] = value
      } else {
        prefix[assignment.name] = value
      }
    }
    return prefix
  }

  private mutating func value(of assignment: Assignment, _ state: inout ShellState) -> Variables.Value {
    if let index = assignment.index { _ = expandWhole(index, &state) }
    switch assignment.value {
    case .array(let elements):
      for element in elements { _ = element.value.map { expand($0, &state) } }
      return .unknown("the elements of $\(assignment.name)")
    case .word(let word):
      let text = word.map { expandWhole($0, &state) }
      guard assignment.index == nil else { return .unknown("the elements of $\(assignment.name)") }
      let added = text.map { value(of: $0, name: assignment.name) } ?? .set("")
      guard assignment.isAppending else { return added }
      if case .set(let before) = state.variables[assignment.name], case .set(let more) = added {
        return .set(before + more)
      }
      if case .unset = state.variables[assignment.name] { return added }
      return .unknown("the value of $\(assignment.name)")
    }
  }

  /// Keeps what a program printed into a file whose text is known, so that the same command can run it later.
  private mutating func remember(_ output: Output, at path: String) {
    let text = output.text.map { Array($0.utf8) }
    writtenFiles[path] = text
    inspection.writtenTexts[path] = text
    inspection.touchedPaths.insert(path)
  }
}
