import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// `exit`, `return`, `break`, `continue`.
  func leave(_ name: String, _ invocation: Invocation, _ state: inout ShellState) {
    let number = invocation.arguments.first.map { $0.literal.flatMap { Int($0) } } ?? nil
    switch name {
    case "break": state.flow = .breaking(max(1, number ?? 1))
    case "continue": state.flow = .continuing(max(1, number ?? 1))
    case "exit": state.flow = .exited
    default: state.flow = .returning
    }
    guard name == "exit" || name == "return" else { return }
    // Without a number the status stays that of the command before, which is gone by now.
    state.status = number.map { $0 & 255 }
  }

  /// `set`: options and positional parameters.
  func setOptions(_ invocation: Invocation, _ state: inout ShellState) {
    var words = invocation.arguments[...]
    while let word = words.first {
      guard let text = word.literal, text.hasPrefix("-") || text.hasPrefix("+"), text.utf8.count > 1 else { break }
      words = words.dropFirst()
      if text == "--" {
        state.positional = CommandWalker.fixed(Array(words))
        return
      }
      let isOn = text.hasPrefix("-")
      if text.contains("f") { state.isGlobbingOff = isOn }
      // `set -euo pipefail`: an option's own word is not a positional parameter.
      guard text.hasSuffix("o"), let option = words.popFirst()?.literal else { continue }
      if option == "pipefail" { state.hasPipefail = isOn }
      if option == "noglob" { state.isGlobbingOff = isOn }
    }
    if !words.isEmpty { state.positional = CommandWalker.fixed(Array(words)) }
  }

  /// `shopt`: only the expansion of aliases changes what runs.
  func setShellOption(_ invocation: Invocation, _ state: inout ShellState) {
    state.status = nil
    let words = invocation.arguments.compactMap(\.literal)
    guard words.contains("expand_aliases") else { return }
    if words.contains("-s") { state.aliases = state.aliases ?? [:] }
    if words.contains("-u") { state.aliases = nil }
  }

  /// `alias NAME=TEXT`: counts once aliases are expanded.
  func defineAliases(_ invocation: Invocation, _ state: inout ShellState) {
    guard state.aliases != nil else { return }
    for word in invocation.arguments {
      guard let text = word.literal, let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      state.aliases?[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
    }
  }

  /// `shift`.
  func shift(_ invocation: Invocation, _ state: inout ShellState) {
    guard let count = invocation.arguments.first.map({ $0.literal.flatMap { Int($0) } }) ?? 1 else {
      (state.positional, state.status) = (nil, nil)
      return
    }
    guard let positional = state.positional else {
      state.status = nil
      return
    }
    guard count >= 0, count <= positional.count else {
      state.status = 1
      return
    }
    state.positional = Array(positional.dropFirst(count))
  }

  /// `let`: the status tells whether the last value is not zero.
  mutating func calculate(_ invocation: Invocation, _ state: inout ShellState) {
    for word in invocation.arguments {
      guard let text = word.literal, let value = evaluate(text, &state) else {
        state.status = nil
        continue
      }
      state.status = value != 0 ? 0 : 1
    }
  }
}
