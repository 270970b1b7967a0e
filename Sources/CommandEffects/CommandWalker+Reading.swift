import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// `read`: takes a line of a literal input and cuts it into words.
  func readVariables(
    _ invocation: Invocation, _ prefix: [String: Variables.Value], _ state: inout ShellState
  ) {
    state.status = nil
    guard let request = ReadRequest(invocation.arguments) else {
      if invocation.arguments.contains(where: { $0.literal == nil }) { state.forgetAll() }
      for name in invocation.arguments.compactMap(\.literal) + ["REPLY"] where !name.hasPrefix("-") {
        state.forget(name, "what is read into $\(name)")
      }
      if case .text = state.input { state.input = .output(of: "what read left to read", literals: []) }
      return
    }
    let names = request.names.isEmpty && request.array == nil ? ["REPLY"] : request.names
    guard case .text(let text) = invocation.input, let line = line(of: text, request) else {
      for name in names + (request.array.map { [$0] } ?? []) { state.forget(name, "what is read into $\(name)") }
      return
    }
    let separators =
      prefix["IFS"] ?? (state.variables.assigned["IFS"] == nil ? .set(" \t\n") : state.variables["IFS"])
    // What the loop around it has not read yet stays for its next round.
    if state.input == invocation.input { state.input = .text(line.rest) }
    let isRefused = (names + [request.array].compactMap { $0 }).contains { state.fixed[$0] != nil }
    state.status = isRefused ? nil : line.isEnded ? 0 : 1
    guard let separators = separators == .unset ? " \t\n" : CommandWalker.text(of: separators) else {
      for name in names { state.forget(name, "what is read into $\(name)") }
      return
    }
    if let array = request.array {
      let words = LineFields.all(line.text, separators).map { ArgumentWord($0, evidence: invocation.evidence) }
      state.assign(ShellArray(words), to: array)
    } else if request.names.isEmpty {
      state.assign(.set(line.text), to: "REPLY")
    } else {
      let values = LineFields.values(line.text, count: names.count, separators)
      for (name, value) in zip(names, values) { state.assign(.set(value), to: name) }
    }
  }

  private static func text(of value: Variables.Value) -> String? {
    if case .set(let text) = value { text } else { nil }
  }

  private func line(of text: String, _ request: ReadRequest) -> (text: String, rest: String, isEnded: Bool)? {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex(of: request.delimiter)
    let line = bytes[..<(end ?? bytes.count)]
    if !request.isRaw, line.contains(UInt8(ascii: "\\")) { return nil }
    let rest = end.map { bytes[($0 + 1)...] } ?? []
    return (String(decoding: line, as: UTF8.self), String(decoding: rest, as: UTF8.self), end != nil)
  }

  /// `mapfile -t NAME`: the lines of a literal input.
  func readLines(_ invocation: Invocation, _ state: inout ShellState) {
    if invocation.arguments.contains(where: { $0.literal == nil }) { state.forgetAll() }
    let words = invocation.arguments.compactMap(\.literal)
    let name = words.last.flatMap { $0.hasPrefix("-") ? nil : $0 } ?? "MAPFILE"
    let isPlain = words.allSatisfy { !$0.hasPrefix("-") || $0 == "-t" }
    guard case .text(let text) = invocation.input, isPlain, words.count == invocation.arguments.count else {
      return state.forget(name, "the lines that are read into $\(name)")
    }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if lines.last == "" {
      lines.removeLast()
    } else if !words.contains("-t") {
      return state.forget(name, "a last line")
    }
    guard lines.count < ShellArray.bound else { return state.forget(name, "the lines that are read into $\(name)") }
    let ending = words.contains("-t") ? "" : "\n"
    state.status = state.fixed[name] == nil ? 0 : nil
    state.assign(ShellArray(lines.map { ArgumentWord($0 + ending, evidence: invocation.evidence) }), to: name)
    if state.input == invocation.input { state.input = .text("") }
  }

  /// `getopts`: which option comes next is not followed.
  func readOptions(_ invocation: Invocation, _ state: inout ShellState) {
    state.status = nil
    for name in invocation.arguments.dropFirst().prefix(1).compactMap(\.literal) + ["OPTARG", "OPTIND"] {
      state.forget(name, "the option that getopts reads")
    }
  }
}
