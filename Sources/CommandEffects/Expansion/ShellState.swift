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
  /// `$0`.
  package var scriptName: String
  /// The functions that the text has defined.
  package var functions: [String: CompoundCommand]
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
  /// The aliases that the text has defined, once it has turned their expansion on.
  var aliases: [String: String]?
  /// In a function, what the names that it has made its own held before; nil outside.
  var locals: [String: Held]?
  /// Whether `set -f` stands.
  var isGlobbingOff = false
  /// Whether a pipeline may fail by another command than its last.
  var hasPipefail = false

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
    scriptName = "bash"
    functions = [:]
    input = .inherited
  }

  /// The variables that a program started here finds, with those assigned in front of its words.
  package func environment(with prefix: [String: Variables.Value] = [:]) -> Variables {
    var environment = variables
    if !environment.assigned.isEmpty {
      environment.assigned = environment.assigned.filter {
        exported.contains($0.key) || environment.inherited[$0.key] != nil
      }
    }
    for (name, value) in prefix { environment.assigned[name] = value }
    return environment
  }

  /// Sets a variable; of an array its element 0.
  mutating func assign(_ value: Variables.Value, to name: String) {
    variables.assigned[name] = value
    guard arrays[name] != nil else { return }
    guard case .set(let text) = value else {
      arrays[name] = nil
      return
    }
    arrays[name]?.set("0", to: ArgumentWord(text, evidence: .whole))
  }

  /// Sets a whole array.
  mutating func assign(_ array: ShellArray, to name: String) {
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

  /// The state of another shell that this one starts: arrays, functions and options do not reach it.
  mutating func becomeNewShell() {
    (arrays, functions, left, locals, aliases) = ([:], [:], [], nil, nil)
    (flow, isGlobbingOff, hasPipefail, status) = (.running, false, false, 0)
  }

  /// Forgets what a variable or array holds.
  mutating func forget(_ name: String, _ reason: String) {
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
      && positional == other.positional && input == other.input && functions.keys == other.functions.keys
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
    for name in Set(arrays.keys).union(other.arrays.keys) where arrays[name] != other.arrays[name] {
      merged.arrays[name] = nil
      merged.variables.assigned[name] = .unknown("the elements of $\(name)")
    }
    if directory != other.directory { merged.directory = .unknown("it depends on which branch ran") }
    for name in Set(variables.assigned.keys).union(other.variables.assigned.keys)
    where variables[name] != other.variables[name] {
      merged.variables.assigned[name] = .unknown("the value of $\(name), which depends on the branch that ran")
    }
    merged.exported.formUnion(other.exported)
    merged.functions.merge(other.functions) { mine, _ in mine }
    if positional != other.positional { merged.positional = nil }
    return merged
  }

  /// This state, with one that has left a loop or function kept beside it; one that has left the shell is gone.
  private func keeping(_ other: ShellState) -> ShellState {
    var kept = self
    kept.left += other.left
    if other.flow != .exited {
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
      var one = running.dropFirst().reduce(running[0]) { $0.merged(with: $1) }
      one.flow = flow
      return one
    }
  }

  /// Two ways that both leave, each to another place.
  private func withoutFlow(_ other: ShellState) -> ShellState {
    if flow == .exited { return other }
    if other.flow == .exited { return self }
    var (mine, theirs) = (self, other)
    (mine.flow, theirs.flow) = (.running, .running)
    return mine.merged(with: theirs)
  }
}
