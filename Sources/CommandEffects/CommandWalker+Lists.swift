import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Walks a list; its output is that of its commands, one after the other.
  mutating func walk(_ script: Script, _ state: inout ShellState) -> Output {
    var output = Output()
    for (index, item) in script.items.enumerated() {
      if index > 0 { inspection.doubtChoices() }
      if item.isBackground {
        var apart = state
        output.append(walkChain(item, &apart))
      } else {
        output.append(walkChain(item, &state))
      }
    }
    return output
  }

  private mutating func walkChain(_ item: ListItem, _ state: inout ShellState) -> Output {
    var output = walk(item.first, &state)
    for link in item.rest {
      switch link.operation {
      case .and:
        output.append(walk(link.pipeline, &state))
      case .or:
        // The right side runs only when the left one failed: what it changes may or may not have happened.
        var other = state
        inspection.doubtChoices()
        output.append(walk(link.pipeline, &other))
        if !CommandWalker.leaves(link.pipeline) { state = state.merged(with: other) }
      }
    }
    return output
  }

  /// Whether a pipeline ends the shell, as `exit 1` does behind `cd x ||`.
  private static func leaves(_ pipeline: Pipeline) -> Bool {
    guard pipeline.stages.count == 1, case .simple(let command) = pipeline.stages[0].command else { return false }
    let name = command.words.first?.bareText
    return name == "exit" || name == "return" || name == "break" || name == "continue"
  }

  private mutating func walk(_ pipeline: Pipeline, _ state: inout ShellState) -> Output {
    // What stands behind a negation runs when the command failed.
    defer { if pipeline.isNegated { inspection.doubtChoices() } }
    guard pipeline.stages.count > 1 else { return walk(pipeline.stages[0].command, &state) }
    var input = state.input
    var output = Output.none
    for (index, stage) in pipeline.stages.enumerated() {
      var apart = state
      apart.input = input
      let wasPrinting = isPrintingScript
      if index + 1 < pipeline.stages.count, case .simple(let next) = pipeline.stages[index + 1].command {
        isPrintingScript = CommandWalker.runsText(next)
      }
      output = walk(stage.command, &apart)
      isPrintingScript = wasPrinting
      input = output.asInput
    }
    // A pipeline's status is that of its last command.
    inspection.doubtChoices()
    return output
  }

  private mutating func walk(_ command: Command, _ state: inout ShellState) -> Output {
    switch command {
    case .simple(let simple):
      return walk(simple, &state)
    case .compound(let compound):
      return walk(compound, &state)
    case .function(let function):
      state.functions[function.name] = function.body
      return .none
    case .coprocess(_, let inner):
      var apart = state
      _ = walk(inner, &apart)
      return .none
    case .timed(let inner):
      return walk(inner, &state)
    }
  }

  /// Walks a compound command with its redirections.
  mutating func walk(_ compound: CompoundCommand, _ state: inout ShellState) -> Output {
    let before = state.input
    let evidence = locator.evidence(compound.range)
    let plumbing = plumb(compound.redirections, &state)
    state.input = plumbing.input ?? before
    let output = walkBody(compound, evidence, &state)
    state.input = before
    return plumbing.isOutputElsewhere ? .none : output
  }

  private mutating func walkBody(
    _ compound: CompoundCommand, _ evidence: Evidence, _ state: inout ShellState
  ) -> Output {
    switch compound.kind {
    case .group(let script):
      return walk(script, &state)
    case .subshell(let script):
      var apart = state
      return walk(script, &apart)
    case .conditional(let branches, let otherwise):
      return walkConditional(branches, otherwise, &state)
    case .loop(_, let condition, let body):
      return walkRepeatedly(condition, body, &state)
    case .forEach(let variable, let words, let body):
      return walkForEach(variable, words, body, evidence, &state)
    case .select(let variable, let words, let body):
      for word in words ?? [] { _ = expand(word, &state) }
      state.variables.assigned[variable] = .unknown("the choice in $\(variable)")
      return walk(body, &state)
    case .forArithmetic(let initial, let condition, let step, let body):
      for arithmetic in [initial, condition, step] { touch(arithmetic, &state) }
      return walkRepeatedly(Script(), body, &state)
    case .match(let word, let arms):
      return walkMatch(word, arms, &state)
    case .test(let words):
      for word in words { _ = expandWhole(word, &state) }
      return .none
    case .arithmetic(let arithmetic):
      touch(arithmetic, &state)
      return .none
    }
  }

  private mutating func walkConditional(
    _ branches: [Branch], _ otherwise: Script?, _ state: inout ShellState
  ) -> Output {
    var output = Output()
    var ends: [ShellState] = []
    for (index, branch) in branches.enumerated() {
      if index > 0 { inspection.doubtChoices() }
      output.append(walk(branch.condition, &state))
      var taken = state
      output.append(walk(branch.body, &taken))
      ends.append(taken)
    }
    var last = state
    inspection.doubtChoices()
    if let otherwise { output.append(walk(otherwise, &last)) }
    state = ends.reduce(last) { $0.merged(with: $1) }
    return output
  }

  /// Twice, so that what one round leaves behind is seen by the next.
  private mutating func walkRepeatedly(_ condition: Script, _ body: Script, _ state: inout ShellState) -> Output {
    let before = state
    _ = walk(condition, &state)
    inspection.doubtChoices()
    var output = walk(body, &state)
    state = before.merged(with: state)
    _ = walk(condition, &state)
    output.append(walk(body, &state))
    state = before.merged(with: state)
    output.pieces.append(.unknown("how often the loop runs"))
    return output
  }

  private mutating func walkForEach(
    _ variable: String, _ words: [Word]?, _ body: Script, _ evidence: Evidence, _ state: inout ShellState
  ) -> Output {
    let items = words.map { $0.flatMap { expand($0, &state) } } ?? state.positional
    guard let items, items.count <= bounds.rounds, items.allSatisfy({ !$0.mayBeSeveral || $0.wholePattern != nil })
    else {
      state.variables.assigned[variable] = .unknown("the value of $\(variable), one of a list that is not known here")
      return walkRepeatedly(Script(), body, &state)
    }
    var output = Output()
    let before = state
    for item in items {
      state.variables.assigned[variable] = value(of: item, name: variable)
      output.append(walk(body, &state))
      guard wordCount < bounds.words else {
        noteOverBound("more than \(bounds.words) words", evidence)
        break
      }
    }
    if items.isEmpty { state = before }
    return output
  }

  private mutating func walkMatch(_ word: Word, _ arms: [MatchArm], _ state: inout ShellState) -> Output {
    _ = expandWhole(word, &state)
    var output = Output()
    var ends = state
    for arm in arms {
      for pattern in arm.patterns { _ = expandWhole(pattern, &state) }
      var taken = state
      output.append(walk(arm.body, &taken))
      ends = ends.merged(with: taken)
    }
    state = ends
    return output
  }

  /// Walks what is substituted inside an arithmetic expression.
  mutating func touch(_ arithmetic: Arithmetic, _ state: inout ShellState) {
    _ = expandWhole(Word(parts: arithmetic.parts, range: arithmetic.range), &state)
  }

  /// A word as a variable's value.
  func value(of word: ArgumentWord, name: String) -> Variables.Value {
    if let literal = word.literal { return .set(literal) }
    if case .unknown(let pattern)? = word.wholePattern { return .unknown(pattern) }
    return .unknown(word.reasonUnknown ?? "the value of $\(name)")
  }
}
