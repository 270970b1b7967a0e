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
  /// What the descriptors beside the first three read from, those that `exec` or a command around has opened.
  var descriptors: [Int: StandardInput] = [:]
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
  /// The names to which an assignment may give another value than the one that is written (`declare -u`).
  var unusual: Set<String> = []
  /// The names that keep their value (`readonly`): false where only some of the ways that lead here made them so.
  var fixed: [String: Bool] = [:]
  /// How many texts are read inside one another: the text of the shell itself, `eval`, sourced files.
  var textDepth = 0
  /// Whether it is a child of the shell that reads the text (`( )`, a pipeline's stage, `$( )`): an error ends it.
  var isForked = false
  /// The names whose values are computed (`declare -i`).
  var integers: Set<String> = []
  /// The names that stand for another (`declare -n`), by the other; empty when that is not known.
  var references: [String: String] = [:]

  /// What a name held.
  struct Held: Sendable {
    var value: Variables.Value?
    var array: ShellArray?
    var isFixed: Bool?
    /// Whether the name may not be the function's own after all.
    var isDoubtful = false
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
    if !fixed.isEmpty, let isCertain = fixed[name] { return isCertain ? () : forget(name, "the value of $\(name)") }
    let value = unusual.isEmpty && references.isEmpty && integers.isEmpty ? value : kept(value, by: name)
    variables.assigned[name] = value
    guard arrays[name] != nil else { return }
    guard case .set(let text) = value else {
      arrays[name] = nil
      return
    }
    if arrays[name]?.set("0", to: ArgumentWord(text, evidence: .whole)) == .unknown {
      arrays[name] = nil
      variables.assigned[name] = .unknown("the elements of $\(name)")
    }
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
    (apart.loopDepth, apart.mayHaveExited, apart.isSubshell, apart.isForked) = (0, false, true, true)
    return apart
  }

  /// The status that a subshell ends with; nil when it may have ended on another way.
  var endStatus: Int? { left.isEmpty && !mayHaveExited && !options.mayStop ? status : nil }

  /// Makes assignments that last as long as one command; gives what the names held.
  mutating func hold(_ prefix: [String: Variables.Value]) -> [String: (held: Held, isExported: Bool)] {
    var held: [String: (held: Held, isExported: Bool)] = [:]
    for (name, value) in prefix where fixed[name] != true {
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
    if !fixed.isEmpty, fixed[name] != nil { return assign(.unknown("the elements of $\(name)"), to: name) }
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

  /// Sets one element; a scalar becomes an array. False when there cannot be such an element, which is an error.
  mutating func setElement(_ key: String, of name: String, to word: ArgumentWord) -> Bool {
    guard var array = array(name) else { return true }
    switch array.set(key, to: word) {
    case .done: assign(array, to: name)
    case .unknown: forget(name, "the elements of $\(name)")
    case .outOfRange: return false
    }
    return true
  }

  /// Takes one element out of an array.
  mutating func removeElement(_ key: String, of name: String) {
    guard var array = arrays[name] else { return forget(name, "the elements of $\(name)") }
    guard array.remove(key) != .unknown else { return forget(name, "the elements of $\(name)") }
    assign(array, to: name)
  }

  /// Makes a name the function's own: it is unset until it is assigned.
  mutating func makeLocal(_ name: String) {
    guard let locals, locals[name] == nil else { return }
    self.locals?[name] = Held(value: variables.assigned[name], array: arrays[name], isFixed: fixed[name])
    (arrays[name], fixed[name]) = (nil, nil)
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
    giveBackLocals(outer: outer)
    for index in left.indices.dropFirst(before) { left[index].giveBackLocals(outer: outer) }
  }

  private mutating func giveBackLocals(outer: [String: Held]?) {
    for (name, held) in locals ?? [:] {
      let now = Held(value: variables.assigned[name], array: arrays[name], isFixed: fixed[name])
      variables.assigned[name] = held.value
      (arrays[name], fixed[name]) = (held.array, held.isFixed)
      guard held.isDoubtful, now.value != held.value || now.array != held.array else { continue }
      forget(name, "the value of $\(name), which depends on the branch that ran")
      fixed[name] = now.isFixed ?? held.isFixed
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
    (unusual, integers, references, fixed, options) = ([], [], [:], [:], ShellOptions())
    (flow, status, loopDepth, mayReturn, mayHaveExited, isSubshell) = (.running, 0, 0, false, false, true)
    isForked = false
  }

  /// Forgets what a variable or array holds.
  mutating func forget(_ name: String, _ reason: String) {
    if !fixed.isEmpty, fixed[name] == true { return }
    if references[name]?.isEmpty == true { forgetAll() }
    arrays[name] = nil
    variables.assigned[name] = .unknown(reason)
  }

  mutating func mirror(_ name: String) {
    switch arrays[name]?.lookUp("0") {
    case .missing?, nil: variables.assigned[name] = .unset
    case .found(let first)?:
      variables.assigned[name] = first.literal.map { .set($0) } ?? .unknown("the elements of $\(name)")
    case .unknown?: variables.assigned[name] = .unknown("the elements of $\(name)")
    }
  }
}
