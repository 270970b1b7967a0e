import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// What decides whether a loop goes on.
  enum LoopHead {
    /// `while`, or `until`.
    case list(Script, until: Bool)
    /// `for ((…; condition; step))`.
    case arithmetic(Arithmetic, step: Arithmetic)
  }

  /// Runs a loop round by round while it is known to go on; from where it is not, what its rounds change is unknown.
  mutating func walkLoop(_ head: LoopHead, _ body: Script, _ state: inout ShellState) -> Output {
    let start = state
    var output = Output()
    var status: Int? = 0
    while true {
      let before = state
      let files = inspection.writtenFiles
      guard let goesOn = goesOn(head, &state), state.left.count == start.left.count, rounds < bounds.rounds else {
        output.append(walkRepeatedly(head, body, since: start, &state))
        return output
      }
      guard goesOn, state.flow == .running else {
        // What leaves the loop may stand in its condition.
        _ = CommandWalker.endsLoop(&state)
        break
      }
      rounds += 1
      inspection.doubtChoices()
      output.append(walk(body, &state))
      status = state.status
      guard state.left.count == start.left.count else {
        output.append(walkRepeatedly(head, body, since: start, &state))
        return output
      }
      if CommandWalker.endsLoop(&state) { break }
      if case .arithmetic(_, let step) = head { _ = evaluate(step, &state) }
      if state.isSame(as: before), inspection.writtenFiles == files {
        // Nothing changes any more: it ends only by what cannot be seen here.
        output.pieces.append(.unknown("how often the loop runs"))
        status = nil
        break
      }
    }
    state.status = status
    return output
  }

  private mutating func goesOn(_ head: LoopHead, _ state: inout ShellState) -> Bool? {
    switch head {
    case .list(let condition, let isUntil):
      _ = walk(condition, &state)
      return state.status.map { ($0 == 0) != isUntil }
    case .arithmetic(let condition, _):
      guard !condition.parts.isEmpty else { return true }
      return evaluate(condition, &state).map { $0 != 0 }
    }
  }

  /// After a round: whether the loop is left. Takes one level off `break` and `continue`.
  private static func endsLoop(_ state: inout ShellState) -> Bool {
    switch state.flow {
    case .running: return false
    case .breaking(let levels):
      state.flow = levels > 1 ? .breaking(levels - 1) : .running
      return true
    case .continuing(let levels):
      state.flow = levels > 1 ? .continuing(levels - 1) : .running
      return levels > 1
    case .returning, .discarding, .exited: return true
    }
  }

  /// A number of rounds that is not known: until a round leaves nothing new behind that the next one could see.
  private mutating func walkRepeatedly(
    _ head: LoopHead, _ body: Script, since start: ShellState, _ state: inout ShellState
  ) -> Output {
    var output = Output()
    inspection.doubtChoices()
    var seen: ShellState?
    for _ in 0..<8 {
      state = CommandWalker.collected(state, since: start)
      state.flow = .running
      let files = inspection.writtenFiles
      if let seen, state.isSame(as: seen) { break }
      seen = state
      mayRun { walker in
        _ = walker.goesOn(head, &state)
        walker.inspection.doubtChoices()
        state.flow = .running
        output.append(walker.walk(body, &state))
        if case .arithmetic(_, let step) = head { _ = walker.evaluate(step, &state) }
      }
      if inspection.writtenFiles != files { seen = nil }
    }
    state = CommandWalker.collected(state, since: start)
    state.status = nil
    output.pieces.append(.unknown("how often the loop runs"))
    return output
  }

  /// A state after a round, or none, together with those in which the loop may have been left.
  private static func collected(_ state: ShellState, since start: ShellState) -> ShellState {
    var last = state
    let leaving = last.left.filter { $0.flow.isOfLoop }
    last.left = last.left.filter { !$0.flow.isOfLoop }
    if last.flow.isOfLoop { last.flow = .running }
    var result = start
    // What was left before the loop is in the last state too.
    result.left = []
    result = result.merged(with: last)
    for var other in leaving {
      other.flow = .running
      result = result.merged(with: other)
    }
    return result
  }

  mutating func walkForEach(
    _ variable: String, _ words: [Word]?, _ body: Script, _ evidence: Evidence, _ state: inout ShellState
  ) -> Output {
    let items = words.map { expandAll($0, &state) } ?? state.positional
    guard state.flow == .running else { return .none }
    if state.fixed[variable] == true, items?.isEmpty != true {
      state.status = 1
      return .none
    }
    guard let items, items.count <= bounds.rounds, items.allSatisfy({ !$0.mayBeSeveral || $0.wholePattern != nil })
    else {
      state.assign(.unknown("the value of $\(variable), one of a list that is not known here"), to: variable)
      return walkRepeatedly(.list(Script(), until: false), body, since: state, &state)
    }
    var output = Output()
    var left: [ShellState] = []
    let before = state.left
    if items.isEmpty { state.status = 0 }
    for item in items {
      output.append(walkRounds(of: item, variable, body, &state))
      left += state.left.dropFirst(before.count).filter { $0.flow.isOfLoop }
      state.left = before + state.left.dropFirst(before.count).filter { !$0.flow.isOfLoop }
      if CommandWalker.endsLoop(&state) { break }
      guard wordCount < bounds.words else {
        noteOverBound("more than \(bounds.words) words", evidence)
        break
      }
    }
    for var other in left {
      other.flow = .running
      state = state.merged(with: other)
    }
    return output
  }

  /// The rounds of one item: one, but of a pattern as many as there are files.
  private mutating func walkRounds(
    of item: ArgumentWord, _ variable: String, _ body: Script, _ state: inout ShellState
  ) -> Output {
    state.assign(value(of: item, name: variable), to: variable)
    guard item.mayBeSeveral else { return walk(body, &state) }
    var seen = state
    var output = mayRun { $0.walk(body, &state) }
    for _ in 0..<6 where !state.isSame(as: seen) && state.flow != .exited {
      if state.flow != .running, !state.flow.isOfLoop { break }
      var next = state
      _ = CommandWalker.endsLoop(&next)
      next.flow = .running
      next.assign(value(of: item, name: variable), to: variable)
      seen = next
      output.append(mayRun { $0.walk(body, &next) })
      state = next.merged(with: state)
    }
    return output.doubted
  }

  /// `select`: asks on standard input, so that a literal input answers.
  mutating func walkSelect(
    _ variable: String, _ words: [Word]?, _ body: Script, _ state: inout ShellState
  ) -> Output {
    let items = words.map { expandAll($0, &state) } ?? state.positional
    guard state.flow == .running else { return .none }
    var output = Output()
    guard case .text = state.input, let items, CommandWalker.isFixed(items) else {
      state.assign(.unknown("the choice in $\(variable)"), to: variable)
      state.assign(.unknown("the answer in $REPLY"), to: "REPLY")
      return walkRepeatedly(.list(Script(), until: false), body, since: state, &state)
    }
    while rounds < bounds.rounds, case .text(let text) = state.input, !text.isEmpty {
      rounds += 1
      let cut = text.utf8.firstIndex(of: UInt8(ascii: "\n"))
      let line = String(text[..<(cut ?? text.endIndex)])
      state.input = .text(cut.map { String(text[text.utf8.index(after: $0)...]) } ?? "")
      guard !line.isEmpty else { continue }
      state.assign(.set(line), to: "REPLY")
      let choice = ShellNumber.parse(Array(line.utf8)[...]) ?? 0
      let chosen = choice > 0 && choice <= items.count ? value(of: items[choice - 1], name: variable) : .set("")
      state.assign(chosen, to: variable)
      output.append(walk(body, &state))
      if CommandWalker.endsLoop(&state) { return output }
    }
    state.status = 1
    return output
  }
}
