import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Walks a list; its output is that of its commands, one after the other.
  mutating func walk(_ script: Script, _ state: inout ShellState) -> Output {
    var output = Output()
    for (index, item) in script.items.enumerated() {
      guard state.flow == .running else { break }
      if index > 0 { inspection.doubtChoices() }
      if item.isBackground {
        var apart = state
        output.append(walkChain(item, &apart))
        state.status = 0
      } else {
        output.append(walkChain(item, &state))
      }
    }
    return output
  }

  private mutating func walkChain(_ item: ListItem, _ state: inout ShellState) -> Output {
    var output = walk(item.first, &state)
    for link in item.rest {
      guard state.flow == .running else { break }
      if let status = state.status {
        // Whether the right side runs is known.
        guard (status == 0) == (link.operation == .and) else { continue }
        output.append(walk(link.pipeline, &state))
        continue
      }
      switch link.operation {
      case .and:
        output.append(walk(link.pipeline, &state))
        // Had the left side failed, the status would be another.
        if state.status == 0 { state.status = nil }
      case .or:
        // The right side runs only when the left one failed: what it changes may or may not have happened.
        var other = state
        inspection.doubtChoices()
        output.append(walk(link.pipeline, &other))
        state = state.merged(with: other)
        state.status = other.status == 0 || CommandWalker.leaves(link.pipeline) ? 0 : nil
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
    defer {
      if pipeline.isNegated {
        inspection.doubtChoices()
        state.status = state.status.map { $0 == 0 ? 1 : 0 }
      }
    }
    guard pipeline.stages.count > 1 else { return walk(pipeline.stages[0].command, &state) }
    var input = state.input
    var output = Output.none
    var mayFail = false
    for (index, stage) in pipeline.stages.enumerated() {
      mayFail = mayFail || state.hasPipefail && state.status != 0
      var apart = state
      (apart.input, apart.left) = (input, [])
      let wasPrinting = isPrintingScript
      if index + 1 < pipeline.stages.count, case .simple(let next) = pipeline.stages[index + 1].command {
        isPrintingScript = CommandWalker.runsText(next)
      }
      output = walk(stage.command, &apart)
      isPrintingScript = wasPrinting
      input = output.asInput
      state.status = apart.status
    }
    if mayFail { state.status = nil }
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
      state.status = 0
      return .none
    case .coprocess(let name, let inner):
      var apart = state
      apart.input = .output(of: "whoever writes to a coprocess", literals: [])
      _ = walk(inner, &apart)
      state.forget(name ?? "COPROC", "the descriptors of a coprocess")
      state.status = 0
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
    if plumbing.input != nil { state.input = before }
    if plumbing.mayFail { state.status = nil }
    return deliver(output, plumbing)
  }

  private mutating func walkBody(
    _ compound: CompoundCommand, _ evidence: Evidence, _ state: inout ShellState
  ) -> Output {
    switch compound.kind {
    case .group(let script):
      return walk(script, &state)
    case .subshell(let script):
      var apart = state
      apart.left = []
      let output = walk(script, &apart)
      state.status = apart.left.isEmpty ? apart.status : nil
      return output
    case .conditional(let branches, let otherwise):
      return walkConditional(branches, otherwise, &state)
    case .loop(let isUntil, let condition, let body):
      return walkLoop(.list(condition, until: isUntil), body, &state)
    case .forEach(let variable, let words, let body):
      return walkForEach(variable, words, body, evidence, &state)
    case .select(let variable, let words, let body):
      return walkSelect(variable, words, body, &state)
    case .forArithmetic(let initial, let condition, let step, let body):
      _ = evaluate(initial, &state)
      return walkLoop(.arithmetic(condition, step: step), body, &state)
    case .match(let word, let arms):
      return walkMatch(word, arms, &state)
    case .test(let words):
      state.status = holds(test: words, &state).map { $0 ? 0 : 1 }
      return .none
    case .arithmetic(let arithmetic):
      state.status = evaluate(arithmetic, &state).map { $0 != 0 ? 0 : 1 }
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
      guard state.flow == .running else { return output }
      if let status = state.status, status != 0 { continue }
      let isTaken = state.status == 0
      var taken = state
      output.append(walk(branch.body, &taken))
      ends.append(taken)
      if isTaken {
        state = ends.dropFirst().reduce(ends[0]) { $0.merged(with: $1) }
        return output
      }
    }
    var last = state
    inspection.doubtChoices()
    last.status = 0
    if let otherwise { output.append(walk(otherwise, &last)) }
    state = ends.reduce(last) { $0.merged(with: $1) }
    return output
  }

  private mutating func walkMatch(_ word: Word, _ arms: [MatchArm], _ state: inout ShellState) -> Output {
    let subject = expandWhole(word, &state).literal
    var output = Output()
    state.status = 0
    var ends: [ShellState] = []
    // Whether the arm at hand runs because the one before it falls through.
    var falls = false
    for arm in arms {
      let isMatch = falls ? true : matches(subject, arm.patterns, &state)
      guard isMatch != false else { continue }
      var taken = state
      output.append(walk(arm.body, &taken))
      falls = arm.ending == .fallThrough
      if isMatch == true, arm.ending != .stop {
        state = taken
        continue
      }
      ends.append(taken)
      if isMatch == true {
        state = ends.dropFirst().reduce(ends[0]) { $0.merged(with: $1) }
        return output
      }
      falls = false
    }
    state = ends.reduce(state) { $0.merged(with: $1) }
    return output
  }

  /// Whether one of the patterns matches; nil when that cannot be told.
  private mutating func matches(_ subject: String?, _ patterns: [Word], _ state: inout ShellState) -> Bool? {
    var isUnknown = false
    for word in patterns {
      let text = patternText(word, &state)
      if text == "*" { return isUnknown ? nil : true }
      guard let subject, let pattern = ShellPattern(text) else {
        isUnknown = true
        continue
      }
      if pattern.matches(subject) { return isUnknown ? nil : true }
    }
    return isUnknown ? nil : false
  }

  /// A word as a variable's value.
  func value(of word: ArgumentWord, name: String) -> Variables.Value {
    if let literal = word.literal { return .set(literal) }
    if case .unknown(let pattern)? = word.wholePattern { return .unknown(pattern) }
    return .unknown(word.reasonUnknown ?? "the value of $\(name)")
  }
}
