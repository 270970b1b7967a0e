import Vocabulary

/// GNU `parallel`: a shell text for each item, which comes from behind `:::` or from standard input.
enum ParallelWrapper {
  private static let wrapper = SimpleWrapper(
    options: .init(
      short: "aCEIjLnNPsSd",
      long: [
        "arg-file", "colsep", "delimiter", "jobs", "max-args", "max-replace-args", "max-chars", "max-procs", "sshlogin",
        "sshloginfile", "joblog", "results", "timeout", "retries", "delay", "workdir", "tmpdir", "halt", "memfree",
        "load",
        "nice", "tagstring", "env", "block", "basefile", "return", "transferfile", "trim", "shuf", "seqreplace", "plus",
      ]))

  /// The most items that are followed one by one; more are read as one that cannot be told.
  private static let itemLimit = 32

  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    let words = wrapper.dropOptions(invocation.arguments[...])
    let end = words.firstIndex { [":::", "::::", ":::+", "::::+"].contains($0.literal) } ?? words.endIndex
    let command = Array(words[..<end])
    let items = self.items(of: invocation, behind: words[end...])
    let scripts = items.map { script(command, $0, invocation) }
    return scripts.isEmpty ? .nothing : .several(scripts)
  }

  private static func items(of invocation: Invocation, behind rest: ArraySlice<ArgumentWord>) -> [ArgumentWord] {
    let unknown = ArgumentWord(pieces: [.unknown("what parallel reads")], evidence: invocation.evidence)
    if let marker = rest.first {
      guard marker.literal == ":::", rest.count <= itemLimit else { return [unknown] }
      return Array(rest.dropFirst())
    }
    guard case .text(let text) = invocation.input else { return [unknown] }
    let lines = text.split(separator: "\n")
    guard lines.count <= itemLimit else { return [unknown] }
    return lines.map { ArgumentWord(String($0), evidence: invocation.evidence) }
  }

  /// The words joined by blanks, each `{}` replaced by the item in quotes, or the item behind them; without words the
  /// item is the text itself (parallel's manual, "Quoting").
  private static func script(_ command: [ArgumentWord], _ item: ArgumentWord, _ invocation: Invocation) -> Invocation {
    let item = command.isEmpty ? item : quoted(item)
    var pieces: [ArgumentWord.Piece] = []
    var isReplaced = false
    for (index, word) in command.enumerated() {
      if index > 0 { pieces.append(.known(" ")) }
      for piece in word.pieces {
        guard case .known(let text) = piece, text.contains("{}") else {
          pieces.append(piece)
          continue
        }
        isReplaced = true
        let runs = text.split(separator: "{}", omittingEmptySubsequences: false).map { run in
          run.isEmpty ? [] : [ArgumentWord.Piece.known(String(run))]
        }
        pieces += runs.joined(separator: item.pieces)
      }
    }
    if !isReplaced { pieces += (command.isEmpty ? [] : [.known(" ")]) + item.pieces }
    return NestedInvocations.shell(
      ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: invocation.evidence), in: invocation)
  }

  /// The item as the shell takes it for one word.
  private static func quoted(_ item: ArgumentWord) -> ArgumentWord {
    item.literal.map { ArgumentWord(ShellQuoting.word($0), evidence: item.evidence) } ?? item
  }
}
