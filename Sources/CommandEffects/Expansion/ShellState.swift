import ShellSyntax
import Vocabulary

/// What a shell knows at one point of a text: where it is, its variables, its functions.
package struct ShellState: Sendable {
  /// The folder that a program would start in.
  package var directory: WorkingDirectory
  /// The folder before the last `cd`, for `cd -`.
  package var previousDirectory: WorkingDirectory
  /// All variables, exported or not.
  package var variables: Variables
  /// The names that the text exports; inherited names are exported anyway.
  package var exported: Set<String>
  /// `$1` and on; nil when they are not known.
  package var positional: [ArgumentWord]?
  /// `$0`; nil when it is not known.
  package var scriptName: String?
  /// What the text has defined as functions.
  package var functions: [String: ShellFunction]
  /// What feeds the standard input of the commands here.
  package var input: StandardInput
  /// Where the machine stands that it runs on, when that is another than the one that was asked.
  package var place: Environment?
  /// The arrays that the text has made; element 0 is mirrored in `variables`.
  package internal(set) var arrays: [String: ShellArray] = [:]
  /// `$?`; nil when it cannot be told.
  package internal(set) var status: Int?
  /// Whether what follows runs.
  package internal(set) var flow = ShellFlow.running
  /// The states in which a loop or function may have been left already, on a way that may or may not have been taken.
  var left: [ShellState] = []
  /// What the text has defined as aliases: each text that a name may stand for.
  var aliases: [String: [ArgumentWord]] = [:]
  /// In a function, what the names that it has made its own held before; nil outside.
  var locals: [String: Held]?
  /// What `set` and `shopt` have changed.
  var options = ShellOptions()
  /// Where a `cd` that was the last command started from: there it still is, if that failed.
  var directoryBefore: WorkingDirectory?
  /// How many loops `break` can leave.
  var loopDepth = 0
  /// Whether `return` has something to leave: a function or a sourced file.
  var mayReturn = false
  /// Whether the shell may have ended on a way that led here.
  var mayHaveExited = false
  /// Whether the end of this shell is not the end of the whole text.
  var isSubshell = false
  /// Whether printing may fail, because standard output is a file or closed.
  var mayFailPrinting = false
  /// What the shell runs at its end.
  var traps: [ArgumentWord] = []
  /// The names to which an assignment may give another value than the one that is written (`declare -i`, `readonly`).
  var unusual: Set<String> = []
  /// The names whose values are computed (`declare -i`).
  var integers: Set<String> = []
  /// The names that stand for another (`declare -n`), by the other; empty when that is not known.
  var references: [String: String] = [:]

  /// What a name held.
  struct Held: Sendable {
    var value: Variables.Value?
    var array: ShellArray?
  }

  package init(directory: WorkingDirectory, variables: Variables) {
    self.directory = directory
    previousDirectory = .unknown("the folder before this one")
    self.variables = variables
    exported = []
    positional = []
    functions = [:]
    input = .inherited
  }

  /// The variables that a program started here finds, with those assigned in front of its words.
  package func environment(with prefix: [String: Variables.Value] = [:]) -> Variables {
    var environment = variables
    if !environment.assigned.isEmpty, !options.exportsAll {
      environment.assigned = environment.assigned.filter {
        exported.contains($0.key) || environment.inherited[$0.key] != nil
      }
    }
    for (name, value) in prefix { environment.assigned[name] = value }
    return environment
  }

  /// Sets a variable; of an array its element 0.
  mutating func assign(_ value: Variables.Value, to name: String) {
    let value = unusual.isEmpty && references.isEmpty && integers.isEmpty ? value : kept(value, by: name)
    variables.assigned[name] = value
    guard arrays[name] != nil else { return }
    guard case .set(let text) = value else {
      arrays[name] = nil
      return
    }
    arrays[name]?.set("0", to: ArgumentWord(text, evidence: .whole))
  }

  /// What a name holds after an assignment, when its attributes may give it another value.
  private mutating func kept(_ value: Variables.Value, by name: String) -> Variables.Value {
    let isReference = references[name] != nil
    if let target = references[name] { target.isEmpty ? forgetAll() : forget(target, "the value of $\(target)") }
    let isNumber = !integers.contains(name) || ShellNumber.isPlain(value)
    return isReference || unusual.contains(name) || !isNumber ? .unknown("the value of $\(name)") : value
  }

  /// Forgets what all variables hold: one of them was assigned to, by a name that is not known.
  mutating func forgetAll() {
    for name in variables.assigned.keys { variables.assigned[name] = .unknown("the value of $\(name)") }
    arrays = [:]
    variables.isComplete = false
  }

  /// Text that is not known has run here: it may have failed, ended the shell or set names.
  mutating func doubt() {
    status = nil
    mayHaveExited = true
    variables.isComplete = false
  }

  /// The state of a subshell that starts here: loops end outside of it, and so do ways that were left.
  func subshell() -> ShellState {
    var apart = self
    (apart.left, apart.traps) = ([], [])
    (apart.loopDepth, apart.mayHaveExited, apart.isSubshell) = (0, false, true)
    return apart
  }

  /// The status that a subshell ends with; nil when it may have ended on another way.
  var endStatus: Int? { left.isEmpty && !mayHaveExited && !options.mayStop ? status : nil }

  /// Makes assignments that last as long as one command; gives what the names held.
  mutating func hold(_ prefix: [String: Variables.Value]) -> [String: (held: Held, isExported: Bool)] {
    var held: [String: (held: Held, isExported: Bool)] = [:]
    for (name, value) in prefix {
      held[name] = (Held(value: variables.assigned[name], array: arrays[name]), exported.contains(name))
      arrays[name] = nil
      let isPlain = unusual.isEmpty && references.isEmpty && integers.isEmpty
      variables.assigned[name] = isPlain ? value : kept(value, by: name)
      exported.insert(name)
    }
    return held
  }

  /// Gives names back what they held.
  mutating func release(_ held: [String: (held: Held, isExported: Bool)]) {
    for (name, before) in held {
      variables.assigned[name] = before.held.value
      arrays[name] = before.held.array
      if !before.isExported { exported.remove(name) }
    }
  }

  /// Sets a whole array.
  mutating func assign(_ array: ShellArray, to name: String) {
    if !unusual.isEmpty || !references.isEmpty, references[name] != nil || unusual.contains(name) {
      return assign(.unknown("the elements of $\(name)"), to: name)
    }
    arrays[name] = array
    mirror(name)
  }

  /// A variable as an array: a scalar is its only element. Nil when it is not known.
  func array(_ name: String) -> ShellArray? {
    if let array = arrays[name] { return array }
    switch variables[name] {
    case .unset: return ShellArray()
    case .set(let text): return ShellArray([ArgumentWord(text, evidence: .whole)])
    case .unknown: return nil
    }
  }

  /// Sets one element; a scalar becomes an array.
  mutating func setElement(_ key: String, of name: String, to word: ArgumentWord) {
    guard var array = array(name) else { return }
    array.set(key, to: word)
    assign(array, to: name)
  }

  /// Takes one element out of an array.
  mutating func removeElement(_ key: String, of name: String) {
    arrays[name]?.remove(key)
    mirror(name)
  }

  /// Makes a name the function's own: it is unset until it is assigned.
  mutating func makeLocal(_ name: String) {
    guard let locals, locals[name] == nil else { return }
    self.locals?[name] = Held(value: variables.assigned[name], array: arrays[name])
    arrays[name] = nil
    variables.assigned[name] = .unset
  }

  /// Ends a function: its own names hold again what they held before it; ways on which it was left join.
  mutating func endCall(outer: [String: Held]?, left before: Int) {
    if flow == .returning { flow = .running }
    let leaving = left.dropFirst(before).filter { $0.flow == .returning }
    left = left.prefix(before) + left.dropFirst(before).filter { $0.flow != .returning }
    for var other in leaving {
      other.flow = .running
      self = merged(with: other)
    }
    for (name, held) in locals ?? [:] {
      variables.assigned[name] = held.value
      arrays[name] = held.array
    }
    locals = outer
  }

  /// The state of another shell that this one starts: arrays, options and functions that are not exported stay behind.
  mutating func becomeNewShell() {
    functions = functions.filter { $0.value.isExported }
    for name in functions.keys { functions[name]?.mayBeNone = true }
    (arrays, left, locals, traps) = ([:], [], nil, [])
    // A function that is exported has its aliases expanded already.
    if functions.isEmpty { aliases = [:] }
    (unusual, integers, references, options) = ([], [], [:], ShellOptions())
    (flow, status, loopDepth, mayReturn, mayHaveExited, isSubshell) = (.running, 0, 0, false, false, true)
  }

  /// Forgets what a variable or array holds.
  mutating func forget(_ name: String, _ reason: String) {
    if references[name]?.isEmpty == true { forgetAll() }
    arrays[name] = nil
    variables.assigned[name] = .unknown(reason)
  }

  private mutating func mirror(_ name: String) {
    guard let first = arrays[name]?["0"] else {
      variables.assigned[name] = .unset
      return
    }
    variables.assigned[name] = first.literal.map { .set($0) } ?? .unknown("the elements of $\(name)")
  }

  /// Whether a round of a loop has changed nothing that the next one could see.
  func isSame(as other: ShellState) -> Bool {
    directory == other.directory && variables.assigned == other.variables.assigned && arrays == other.arrays
      && positional == other.positional && input == other.input && functions == other.functions
      && aliases == other.aliases && options == other.options && unusual == other.unusual
      && references == other.references && integers == other.integers
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
    integers.formUnion(other.integers)
    references.merge(other.references) { $0 == $1 ? $0 : "" }
    mergeLocals(other)
  }

  /// A name that only one way has made the function's own holds afterwards what cannot be told.
  private mutating func mergeLocals(_ other: ShellState) {
    guard let mine = locals, let theirs = other.locals, mine.count != theirs.count || mine.keys != theirs.keys else {
      return
    }
    for name in Set(mine.keys).symmetricDifference(theirs.keys) {
      locals?[name] = nil
      forget(name, "the value of $\(name), which depends on the branch that ran")
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

  /// So many states that they would cost become two: one that has left a loop, one that has left a function.
  private static func capped(_ states: [ShellState]) -> [ShellState] {
    guard states.count > 4 else { return states }
    return [states.filter { $0.flow == .returning }, states.filter { $0.flow != .returning }].compactMap { group in
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
    var (mine, theirs) = (self, other)
    (mine.flow, theirs.flow) = (.running, .running)
    return mine.merged(with: theirs)
  }
}
