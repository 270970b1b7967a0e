import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Walks a list; its output is that of its commands, one after the other.
  mutating func walk(_ script: Script, _ state: inout ShellState) -> Output {
    walk(script.items[...], &state)
  }

  /// Walks a text line by line: an error in one leaves out the rest of it, not the lines behind it.
  mutating func walkLines(_ script: Script, _ state: inout ShellState) -> Output {
    state.textDepth += 1
    defer { state.textDepth -= 1 }
    var output = Output()
    var rest = script.items[...]
    while !rest.isEmpty, state.flow == .running {
      let end = rest.firstIndex { $0.endsLine }.map { $0 + 1 } ?? rest.endIndex
      output.append(walk(rest[..<end], &state))
      state.endLine()
      rest = rest[end...]
    }
    return output
  }

  private mutating func walk(_ items: ArraySlice<ListItem>, _ state: inout ShellState) -> Output {
    var output = Output()
    for (index, item) in zip(items.indices, items) {
      guard state.flow == .running else { break }
      if index > 0 { inspection.doubtChoices() }
      if item.isBackground {
        var apart = state.subshell()
        output.append(mayRun { $0.walkChain(item, &apart) }.doubted)
        state.status = 0
      } else {
        output.append(walkChain(item, &state))
      }
    }
    return output
  }

  /// Walks `a && b || c` on every way that it may take.
  private mutating func walkChain(_ item: ListItem, _ state: inout ShellState) -> Output {
    var output = walk(item.first, &state)
    guard !item.rest.isEmpty else { return output }
    var ways = ChainWays(state)
    // What `&&` runs may rely on what stands before it, but behind the chain it may not have run.
    let before = inspection.writtenFiles
    var isDoubtful = false
    for link in item.rest {
      guard var start = ways.take(link.operation) else { continue }
      if ways.isCertain {
        output.append(walk(link.pipeline, &start))
      } else if link.operation == .and {
        isDoubtful = true
        output.append(walk(link.pipeline, &start).doubted)
      } else {
        if isDoubtful { mergeFiles(with: before) }
        inspection.doubtChoices()
        output.append(mayRun { $0.walk(link.pipeline, &start) }.doubted)
      }
      ways.add(start)
    }
    if isDoubtful { mergeFiles(with: before) }
    state = ways.end(or: state)
    return output
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
      mayFail = mayFail || state.options.hasPipefail && state.status != 0
      var apart = state.subshell()
      apart.input = input
      let wasPrinting = isPrintingScript
      if index + 1 < pipeline.stages.count, case .simple(let next) = pipeline.stages[index + 1].command {
        isPrintingScript = CommandWalker.runsText(next)
      }
      output = walk(stage.command, &apart)
      output.append(walkTraps(apart))
      isPrintingScript = wasPrinting
      input = output.asInput
      state.status = apart.endStatus
      if index + 1 == pipeline.stages.count, state.options.keepsLastStage { keepLastStage(apart, &state) }
    }
    if mayFail { state.status = nil }
    // A pipeline's status is that of its last command.
    inspection.doubtChoices()
    return output
  }

  /// What the last command of a pipeline changes may hold in the shell itself.
  private func keepLastStage(_ last: ShellState, _ state: inout ShellState) {
    var other = last
    (other.flow, other.left, other.input, other.status) = (.running, state.left, state.input, state.status)
    (other.loopDepth, other.isSubshell, other.mayHaveExited) = (
      state.loopDepth, state.isSubshell, state.mayHaveExited
    )
    state = state.merged(with: other)
  }

  private mutating func walk(_ command: Command, _ state: inout ShellState) -> Output {
    switch command {
    case .simple(let simple):
      return walk(simple, &state)
    case .compound(let compound):
      return walk(compound, &state)
    case .function(let function):
      state.functions[function.name] = ShellFunction(bodies: [function.body], isExported: state.options.exportsAll)
      state.status = 0
      return .none
    case .coprocess(let name, let inner):
      var apart = state.subshell()
      apart.input = .output(of: "whoever writes to a coprocess", literals: [])
      _ = mayRun { $0.walk(inner, &apart) }
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
    guard state.flow == .running else {
      // A subshell's redirections are its own process' work.
      if case .subshell = compound.kind { (state.flow, state.status) = (.running, nil) }
      return .none
    }
    let wasFailing = state.mayFailPrinting
    state.input = plumbing.input ?? before
    let opened = state.descriptors
    if !plumbing.opened.isEmpty { state.descriptors.merge(plumbing.opened) { $1 } }
    state.mayFailPrinting = wasFailing || plumbing.mayFailPrinting
    let output = walkBody(compound, evidence, &state)
    state.mayFailPrinting = wasFailing
    if plumbing.input != nil { state.input = before }
    if !plumbing.opened.isEmpty { state.descriptors = opened }
    if plumbing.mayFail { state.status = nil }
    return deliver(output, plumbing, state)
  }

  private mutating func walkBody(
    _ compound: CompoundCommand, _ evidence: Evidence, _ state: inout ShellState
  ) -> Output {
    switch compound.kind {
    case .group(let script):
      return walk(script, &state)
    case .subshell(let script):
      var apart = state.subshell()
      var output = walk(script, &apart)
      output.append(walkTraps(apart))
      state.status = apart.endStatus
      return output
    case .conditional(let branches, let otherwise):
      return walkConditional(branches, otherwise, &state)
    case .loop, .forEach, .select, .forArithmetic:
      let depth = state.loopDepth
      state.loopDepth += 1
      defer { state.loopDepth = depth }
      return walkLoop(compound.kind, evidence, &state)
    case .match(let word, let arms):
      return walkMatch(word, arms, &state)
    case .test(let words):
      let isTrue = holds(test: words, &state)
      if state.flow == .running { state.status = isTrue.map { $0 ? 0 : 1 } }
      return .none
    case .arithmetic(let arithmetic):
      let result = calculate(arithmetic, &state)
      guard state.flow == .running else { return .none }
      state.status = result == .error ? 1 : result.number.map { $0 != 0 ? 0 : 1 }
      return .none
    }
  }

  private mutating func walkLoop(
    _ kind: CompoundCommand.Kind, _ evidence: Evidence, _ state: inout ShellState
  ) -> Output {
    switch kind {
    case .loop(let isUntil, let condition, let body):
      return walkLoop(.list(condition, until: isUntil), body, &state)
    case .forEach(let variable, let words, let body):
      return walkForEach(variable, words, body, evidence, &state)
    case .select(let variable, let words, let body):
      return walkSelect(variable, words, body, &state)
    case .forArithmetic(let initial, let condition, let step, let body):
      _ = evaluate(initial, &state)
      return walkLoop(.arithmetic(condition, step: step), body, &state)
    default: return .none
    }
  }

  private mutating func walkConditional(
    _ branches: [Branch], _ otherwise: Script?, _ state: inout ShellState
  ) -> Output {
    var output = Output()
    var ends: [ShellState] = []
    for (index, branch) in branches.enumerated() {
      if index > 0 { inspection.doubtChoices() }
      output.append(walk(branch.condition, isCertain: ends.isEmpty, &state))
      guard state.flow == .running else {
        state = ShellState.merged(ends + [state]) ?? state
        return output
      }
      if let status = state.status, status != 0 { continue }
      let isTaken = state.status == 0
      var taken = state
      output.append(walk(branch.body, isCertain: isTaken && ends.isEmpty, &taken))
      ends.append(taken)
      if isTaken {
        state = ShellState.merged(ends) ?? state
        return output
      }
    }
    inspection.doubtChoices()
    if let otherwise {
      output.append(walk(otherwise, isCertain: ends.isEmpty, &state))
    } else {
      state.status = 0
    }
    state = ShellState.merged(ends + [state]) ?? state
    return output
  }

  /// Walks a list that may not run, unless it is certain to.
  private mutating func walk(_ script: Script, isCertain: Bool, _ state: inout ShellState) -> Output {
    isCertain ? walk(script, &state) : mayRun { $0.walk(script, &state) }.doubted
  }

  private mutating func walkMatch(_ word: Word, _ arms: [MatchArm], _ state: inout ShellState) -> Output {
    let subject = expandWhole(word, &state).literal
    guard state.flow == .running else { return .none }
    var output = Output()
    var ends: [ShellState] = []
    var hasRun = false
    // Whether the arm at hand runs because the one before it falls through, and the state that it falls with.
    var falls: Bool? = false
    var fallen: ShellState?
    for arm in arms {
      var isMatch = falls == true ? true : matches(subject, arm.patterns, &state)
      if falls == nil, isMatch == false { isMatch = nil }
      guard isMatch != false else { continue }
      var taken = fallen.map { state.merged(with: $0) } ?? state
      (falls, fallen) = (false, nil)
      if arm.body.items.isEmpty { taken.status = 0 }
      output.append(walk(arm.body, isCertain: isMatch == true && ends.isEmpty, &taken))
      switch (arm.ending, isMatch) {
      case (.stop, _):
        ends.append(taken)
        guard isMatch != true else {
          state = ShellState.merged(ends) ?? state
          return output
        }
      case (.fallThrough, nil): (falls, fallen) = (nil, taken)
      case (.fallThrough, _): (state, falls, hasRun) = (taken, true, true)
      case (.testNext, nil): (state, hasRun) = (state.merged(with: taken), true)
      case (.testNext, _): (state, hasRun) = (taken, true)
      }
    }
    if !hasRun { state.status = 0 }
    state = ShellState.merged(ends + [state] + (fallen.map { [$0] } ?? [])) ?? state
    return output
  }

  /// Whether one of the patterns matches; nil when that cannot be told.
  private mutating func matches(_ subject: String?, _ patterns: [Word], _ state: inout ShellState) -> Bool? {
    var isUnknown = false
    for word in patterns {
      let text = patternText(word, &state)
      if text == "*" { return isUnknown ? nil : true }
      guard let subject, !state.options.matchesUnusually, let isMatch = ShellPattern(text)?.decides(subject) else {
        isUnknown = true
        continue
      }
      if isMatch { return isUnknown ? nil : true }
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
