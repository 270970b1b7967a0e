extension ShellState {
  /// An expansion or assignment is an error: what is left of the line is left out; a child of the shell ends.
  mutating func discardLine() {
    (flow, status) = (isForked ? .exited : .discarding(textDepth), 1)
  }

  /// The line of a text ends: on ways on which its rest was left out, what follows runs.
  mutating func endLine() {
    guard flow != .running || !left.isEmpty else { return }
    let gone = ShellFlow.discarding(textDepth)
    if flow == gone { flow = .running }
    let waiting = left.filter { $0.flow == gone }
    guard !waiting.isEmpty else { return }
    left.removeAll { $0.flow == gone }
    for var other in waiting {
      other.flow = .running
      self = merged(with: other)
    }
  }

  /// Whether a round of a loop has changed nothing that the next one could see.
  func isSame(as other: ShellState) -> Bool {
    directory == other.directory && variables.assigned == other.variables.assigned && arrays == other.arrays
      && positional == other.positional && input == other.input && functions == other.functions
      && aliases == other.aliases && options == other.options && unusual == other.unusual
      && references == other.references && integers == other.integers && fixed == other.fixed
  }

  /// What may be true after either of two ways was taken: what differs becomes unknown.
  ///
  /// Where one of them has left a loop or function, the other goes on, and the first is kept for the end of it.
  package func merged(with other: ShellState) -> ShellState {
    guard flow == other.flow else {
      return flow == .running ? keeping(other) : other.flow == .running ? other.keeping(self) : withoutFlow(other)
    }
    var merged = self
    merged.left = ShellState.capped(left + other.left)
    if status != other.status { merged.status = nil }
    merged.mergeVariables(other)
    if directory != other.directory { merged.directory = .unknown("it depends on which branch ran") }
    if previousDirectory != other.previousDirectory {
      merged.previousDirectory = .unknown("the folder before this one")
    }
    if functions != other.functions { merged.functions = ShellFunction.merged(functions, other.functions) }
    if aliases != other.aliases {
      merged.aliases.merge(other.aliases) { mine, theirs in mine + theirs.filter { !mine.contains($0) } }
    }
    merged.options.merge(other.options)
    merged.mayHaveExited = mayHaveExited || other.mayHaveExited
    merged.mayFailPrinting = mayFailPrinting || other.mayFailPrinting
    if traps != other.traps { merged.traps += other.traps.filter { !traps.contains($0) } }
    if descriptors != other.descriptors { merged.descriptors.merge(other.descriptors) { mine, _ in mine } }
    if positional != other.positional { merged.positional = nil }
    if input != other.input { merged.input = .output(of: "what a branch left to read", literals: []) }
    return merged
  }

  /// What may be true after either of several ways; nil of none.
  static func merged(_ states: [ShellState]) -> ShellState? {
    guard let first = states.first else { return nil }
    return states.dropFirst().reduce(first) { $0.merged(with: $1) }
  }

  private mutating func mergeVariables(_ other: ShellState) {
    let mine = self
    if mine.arrays != other.arrays {
      for name in Set(mine.arrays.keys).union(other.arrays.keys) where mine.arrays[name] != other.arrays[name] {
        arrays[name] = nil
        variables.assigned[name] = .unknown("the elements of $\(name)")
      }
    }
    if mine.variables.assigned != other.variables.assigned {
      for name in Set(mine.variables.assigned.keys).union(other.variables.assigned.keys)
      where mine.variables[name] != other.variables[name] {
        variables.assigned[name] = .unknown("the value of $\(name), which depends on the branch that ran")
      }
    }
    variables.isComplete = mine.variables.isComplete && other.variables.isComplete
    if mine.exported != other.exported {
      // What is started finds such a name or does not.
      for name in mine.exported.symmetricDifference(other.exported) where variables.inherited[name] == nil {
        variables.assigned[name] = .unknown("the value of $\(name), which depends on the branch that ran")
      }
      exported.formUnion(other.exported)
    }
    unusual.formUnion(other.unusual)
    if fixed != other.fixed {
      for name in Set(fixed.keys).union(other.fixed.keys) where fixed[name] != other.fixed[name] { fixed[name] = false }
    }
    integers.formUnion(other.integers)
    references.merge(other.references) { $0 == $1 ? $0 : "" }
    mergeLocals(other)
  }

  /// A name that only one way has made the function's own may not be it.
  private mutating func mergeLocals(_ other: ShellState) {
    guard let theirs = other.locals, locals != nil, locals?.isEmpty == false || !theirs.isEmpty else { return }
    for name in locals?.keys ?? [:].keys where theirs[name]?.isDoubtful ?? true { locals?[name]?.isDoubtful = true }
    for (name, held) in theirs where locals?[name] == nil {
      locals?[name] = held
      locals?[name]?.isDoubtful = true
    }
  }

  /// This state, with one that has left a loop or function kept beside it; one that has left the shell is gone.
  private func keeping(_ other: ShellState) -> ShellState {
    var kept = self
    kept.left += other.left
    if other.flow == .exited {
      kept.mayHaveExited = true
    } else {
      kept.mayHaveExited = kept.mayHaveExited || other.mayHaveExited
      var leaving = other
      leaving.left = []
      kept.left.append(leaving)
    }
    kept.left = ShellState.capped(kept.left)
    return kept
  }

  /// So many states that they would cost become three: one each that has left a function, a loop, a line.
  private static func capped(_ states: [ShellState]) -> [ShellState] {
    guard states.count > 4 else { return states }
    let isDiscarding = { (state: ShellState) in
      if case .discarding = state.flow { true } else { false }
    }
    let groups = [
      states.filter { $0.flow == .returning }, states.filter { $0.flow.isOfLoop }, states.filter(isDiscarding),
    ]
    return groups.compactMap { group in
      guard let flow = group.first?.flow else { return nil }
      let running = group.map { state in
        var state = state
        state.flow = .running
        return state
      }
      guard var one = ShellState.merged(running) else { return nil }
      one.flow = flow
      return one
    }
  }

  /// Two ways that both leave, each to another place.
  private func withoutFlow(_ other: ShellState) -> ShellState {
    if flow == .exited || other.flow == .exited {
      var stays = flow == .exited ? other : self
      stays.mayHaveExited = true
      return stays
    }
    for (leaving, stays) in [(self, other), (other, self)] {
      guard case .discarding = leaving.flow else { continue }
      return stays.keeping(leaving)
    }
    var (mine, theirs) = (self, other)
    (mine.flow, theirs.flow) = (.running, .running)
    return mine.merged(with: theirs)
  }
}
