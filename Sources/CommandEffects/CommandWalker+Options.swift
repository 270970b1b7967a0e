import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// `exit`, `return`, `break`, `continue`: each ends only what it stands in; with words that are no number it may not.
  mutating func leave(_ name: String, _ invocation: Invocation, _ state: inout ShellState) -> Output {
    var words = invocation.arguments[...]
    if words.first?.literal == "--" { words = words.dropFirst() }
    let isLoop = name == "break" || name == "continue"
    guard name == "exit" || (isLoop ? state.loopDepth > 0 : state.mayReturn) else {
      state.status = isLoop && words.isEmpty ? 0 : nil
      return .none
    }
    let number = words.first?.literal.flatMap { Int($0) }
    let mayStay = words.count > 1 || words.first.map { $0.literal == nil ? $0.mayBeSeveral : number == nil } ?? false
    var leaving = state
    // Without a number the status stays that of the command before, which is gone by now.
    leaving.status = isLoop ? 0 : number.map { $0 & 255 }
    let ends = name == "exit" ? walkTraps(state) : .none
    let flows = CommandWalker.flows(name, words.first, number, depth: state.loopDepth)
    for flow in flows.dropLast(mayStay ? 0 : 1) {
      var other = leaving
      other.flow = flow
      state = state.merged(with: other)
    }
    if !mayStay, let flow = flows.last {
      leaving.left = state.left
      leaving.mayHaveExited = state.mayHaveExited
      state = leaving
      state.flow = flow
    }
    return ends
  }

  /// Where control may go: to one place, or for an unknown number of loops to any of them.
  private static func flows(_ name: String, _ word: ArgumentWord?, _ number: Int?, depth: Int) -> [ShellFlow] {
    switch name {
    case "exit": return [.exited]
    case "return": return [.returning]
    default:
      let levels = number ?? (word == nil ? 1 : 0)
      // `break 0` leaves all loops.
      let counts =
        word != nil && number == nil ? Array((1...depth).reversed()) : [levels > 0 ? min(levels, depth) : depth]
      if name == "continue", levels > 0 || number == nil { return counts.map { .continuing($0) } }
      return counts.map { .breaking($0) }
    }
  }

  /// `set`: options and positional parameters.
  func setOptions(_ invocation: Invocation, _ state: inout ShellState) {
    var words = invocation.arguments[...]
    var isKnown = true
    while let word = words.first {
      guard let text = word.literal, text.hasPrefix("-") || text.hasPrefix("+"), text.utf8.count > 1 else { break }
      words = words.dropFirst()
      if text == "--" {
        state.positional = Array(words)
        state.status = isKnown ? 0 : nil
        return
      }
      let isOn = text.hasPrefix("-")
      for letter in text.utf8.dropFirst() {
        if letter == UInt8(ascii: "o") {
          // `set -euo pipefail`: an option's own word is not a positional parameter.
          guard let option = words.popFirst() else { continue }
          isKnown = option.literal.map { state.options.set(named: $0, isOn: isOn) } ?? false && isKnown
        } else {
          isKnown = state.options.set(letter, isOn: isOn) && isKnown
        }
      }
    }
    if !words.isEmpty { state.positional = Array(words) }
    state.status = isKnown && words.allSatisfy { $0.literal != nil } ? 0 : nil
  }

  /// `shopt`.
  func setShellOption(_ invocation: Invocation, _ state: inout ShellState) {
    for word in invocation.arguments {
      guard let name = word.literal else {
        state.options.matchesUnusually = true
        continue
      }
      if !name.hasPrefix("-") { state.options.setShopt(name) }
    }
  }

  /// `alias NAME=TEXT`.
  func defineAliases(_ invocation: Invocation, _ state: inout ShellState) {
    var isDefining = !invocation.arguments.isEmpty
    for word in invocation.arguments {
      guard let equals = word.knownPrefix.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        isDefining = false
        continue
      }
      let name = String(word.knownPrefix[..<equals])
      var text = word
      let rest = String(word.knownPrefix[word.knownPrefix.utf8.index(after: equals)...])
      text.pieces = (rest.isEmpty ? [] : [.known(rest)]) + word.pieces.dropFirst()
      state.aliases[name] = [text]
    }
    state.status = isDefining ? 0 : nil
  }

  /// `shift`.
  func shift(_ invocation: Invocation, _ state: inout ShellState) {
    guard let count = invocation.arguments.first.map({ $0.literal.flatMap { Int($0) } }) ?? 1 else {
      (state.positional, state.status) = (nil, nil)
      return
    }
    guard let positional = state.positional, CommandWalker.isFixed(Array(positional.prefix(max(0, count)))),
      count <= positional.count || CommandWalker.isFixed(positional)
    else {
      (state.positional, state.status) = (nil, nil)
      return
    }
    guard count >= 0, count <= positional.count else {
      state.status = 1
      return
    }
    state.positional = Array(positional.dropFirst(count))
    state.status = 0
  }

  /// `let`: the status tells whether the last value is not zero.
  mutating func calculate(_ invocation: Invocation, _ state: inout ShellState) {
    for word in invocation.arguments {
      switch word.literal.map({ calculate($0, &state) }) ?? .unknown {
      case .number(let value): state.status = value != 0 ? 0 : 1
      case .unknown: state.status = nil
      case .error:
        state.status = 1
        return
      }
    }
  }
}
