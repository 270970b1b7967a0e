import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Runs a builtin; nil when the name is none. Its status is unknown unless it is certain.
  mutating func runBuiltin(
    _ name: String, _ invocation: Invocation, _ prefix: [String: Variables.Value], _ state: inout ShellState
  ) -> Output? {
    let before = state.status
    state.status = nil
    switch name {
    case "cd", "pushd": changeDirectory(invocation, &state)
    case "popd":
      state.directoryBefore = state.directory
      state.directory = .unknown("the folder that popd goes back to")
    case "export", "declare", "typeset", "local", "readonly": declare(name, invocation, &state)
    case "unset": unset(invocation, &state)
    case "set": setOptions(invocation, &state)
    case "shift": shift(invocation, &state)
    case "read": readVariables(invocation, prefix, &state)
    case "mapfile", "readarray": readLines(invocation, &state)
    case "getopts": readOptions(invocation, &state)
    case "printf" where invocation.arguments.first?.literal == "-v": printVariable(invocation, &state)
    case "let": calculate(invocation, &state)
    case "exit", "return", "break", "continue": return leave(name, invocation, &state)
    case "shopt": setShellOption(invocation, &state)
    case "alias": defineAliases(invocation, &state)
    case "eval", "source", ".": return runText(name, invocation, prefix, status: before, &state)
    case "exec" where CommandWalker.program(ofExec: invocation) == nil: return Output.none
    case "trap": walkTrap(invocation, &state)
    case "wait":
      for name in invocation.arguments.compactMap(\.literal) where state.variables.assigned[name] != nil {
        state.forget(name, "what wait leaves in $\(name)")
      }
    case "type": return ProgramPath.output(of: name, invocation) ?? Output.none
    case "jobs", "bg", "fg", "hash", "ulimit", "disown", "unalias", "umask", "bind", "complete",
      "compgen", "compopt", "times", "enable", "help", "history", "caller", "logout", "suspend", "dirs":
      break
    default:
      state.status = before
      return nil
    }
    return Output.none
  }

  /// `eval` and `source`: they run in the shell itself, with what is assigned in front of them.
  private mutating func runText(
    _ name: String, _ invocation: Invocation, _ prefix: [String: Variables.Value], status: Int?,
    _ state: inout ShellState
  ) -> Output {
    let held = state.hold(prefix)
    defer { state.release(held) }
    state.status = status
    return name == "eval" ? evaluate(invocation, &state) : source(invocation, &state)
  }

  /// The words of `command` and `builtin` that name a builtin: they reach it past aliases and functions.
  static func builtinWords(_ words: [ArgumentWord]) -> [ArgumentWord]? {
    var rest = words[...]
    var isReached = false
    while let name = rest.first?.literal, name == "command" || name == "builtin" {
      rest = rest.dropFirst()
      while let option = rest.first?.literal, option == "-p" || option == "--" { rest = rest.dropFirst() }
      isReached = true
    }
    return isReached && !rest.isEmpty ? Array(rest) : nil
  }

  /// The program that `exec` starts; nil when it only redirects.
  static func program(ofExec invocation: Invocation) -> ArgumentWord? {
    var rest = invocation.arguments[...]
    while let option = rest.first?.literal, option.hasPrefix("-"), option != "-" {
      rest = rest.dropFirst()
      if option == "--" { break }
      if option.hasSuffix("a") { rest = rest.dropFirst() }
    }
    return rest.first
  }

  private func changeDirectory(_ invocation: Invocation, _ state: inout ShellState) {
    state.status = nil
    let operands = invocation.arguments.filter { $0.literal.map { !$0.hasPrefix("-") || $0 == "-" } ?? true }
    let before = state.directory
    defer { (state.previousDirectory, state.directoryBefore) = (before, before) }
    guard let target = operands.first else {
      state.directory = state.variables.text("HOME").map(WorkingDirectory.known) ?? .unknown("the home folder")
      return
    }
    guard let path = target.literal else {
      state.directory = .unknown("the folder that cd goes to: \(target.display)")
      return
    }
    if path == "-" {
      state.directory = state.previousDirectory
    } else {
      state.directory =
        state.directory.resolve(path).map(WorkingDirectory.known) ?? .unknown("the folder that cd goes to: \(path)")
    }
  }

  /// `NAME=value` as a name and a value; nil when the word is no assignment.
  static func assignment(in word: ArgumentWord) -> (String, Variables.Value?)? {
    let prefix = word.knownPrefix.utf8
    guard let equals = prefix.firstIndex(of: UInt8(ascii: "=")), equals != prefix.startIndex else { return nil }
    var name = String(Substring(prefix[..<equals]))
    let appends = name.hasSuffix("+")
    if appends { name.removeLast() }
    guard name.utf8.allSatisfy(isNameByte) else { return nil }
    guard !appends, let literal = word.literal else {
      return (name, .unknown(word.reasonUnknown ?? "the value of $\(name)"))
    }
    return (name, .set(String(literal[literal.utf8.index(literal.startIndex, offsetBy: name.utf8.count + 1)...])))
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
  }

  private mutating func evaluate(_ invocation: Invocation, _ state: inout ShellState) -> Output {
    guard !invocation.arguments.isEmpty else {
      state.status = 0
      return .none
    }
    let words = invocation.arguments
    if words.count == 1 { return walkScript(words[0], &state) }
    let pieces = Array(words.map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
    let joined = ArgumentWord(
      pieces: ArgumentWord.merged(pieces), evidence: whole(words), mayBeSeveral: words.contains { $0.mayBeSeveral })
    return walkScript(joined, &state, isContiguous: false)
  }

  private mutating func source(_ invocation: Invocation, _ state: inout ShellState) -> Output {
    guard let file = invocation.arguments.first else {
      state.status = nil
      return .none
    }
    let before = state.positional
    if invocation.arguments.count > 1 {
      state.positional = Array(invocation.arguments.dropFirst())
    }
    defer { if invocation.arguments.count > 1 { state.positional = before } }
    if file.literal == nil, substituted(by: file) == nil {
      return walkOpaque(.output(of: "a process substitution", literals: literals), invocation.evidence, &state)
    }
    return walkFile(file, invocation, &state, keepsState: true)
  }

  /// `trap ACTION SIGNAL…`: walked where it is set and at the shell's end, with what holds there.
  private mutating func walkTrap(_ invocation: Invocation, _ state: inout ShellState) {
    var words = invocation.arguments[...]
    if words.first?.literal == "--" { words = words.dropFirst() }
    guard words.count > 1, let action = words.first, !action.knownPrefix.hasPrefix("-") else { return }
    if !state.traps.contains(action) { state.traps.append(action) }
    var apart = state
    apart.traps = []
    let before = inspection
    _ = mayRun { $0.walkScript(action, &apart) }
    // What only hangs on a name that is set later is told at the shell's end.
    let isAtEnd = words.dropFirst().allSatisfy { $0.literal == "EXIT" || $0.literal == "0" }
    let new = inspection.findings.dropFirst(before.findings.count)
    if isAtEnd, !new.isEmpty, new.allSatisfy({ $0.code == "command.unresolved" }) { inspection = before }
    inspection.doubtChoices()
  }

  /// Runs what the shell runs at its end.
  mutating func walkTraps(_ state: ShellState) -> Output {
    guard !state.traps.isEmpty else { return .none }
    var apart = state
    (apart.traps, apart.flow, apart.left) = ([], .running, [])
    var output = Output()
    for action in state.traps { output.append(mayRun { $0.walkScript(action, &apart) }) }
    return output.doubted
  }
}

extension ArgumentWord {
  /// The same pieces, with known neighbours joined.
  static func merged(_ pieces: [Piece]) -> [Piece] {
    var merged: [Piece] = []
    for piece in pieces {
      if case .known(let text) = piece, case .known(let before)? = merged.last {
        merged[merged.count - 1] = .known(before + text)
      } else {
        merged.append(piece)
      }
    }
    return merged
  }
}
