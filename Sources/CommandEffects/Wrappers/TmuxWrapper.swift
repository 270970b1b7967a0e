import Vocabulary

/// `tmux`: its commands that run shell text in a window, and `send-keys`, which types it (tmux(1)).
enum TmuxWrapper {
  /// tmux's own options that take a value.
  private static let valued = Set("cfLST".utf8)

  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    var words = invocation.arguments[...]
    skipOptions(&words, valued)
    var started: [Invocation] = []
    for command in words.split(whereSeparator: { $0.literal == ";" || $0.literal == "\\;" }) {
      started += run(command, invocation)
    }
    return started.isEmpty ? .nothing : .several(started)
  }

  /// What one of its commands starts.
  private static func run(_ words: ArraySlice<ArgumentWord>, _ invocation: Invocation) -> [Invocation] {
    guard let name = words.first?.literal else { return [] }
    var rest = words.dropFirst()
    switch name {
    case "new-session", "new": skipOptions(&rest, Set("cefFnstxy".utf8))
    case "new-window", "neww", "respawn-pane", "respawnp", "respawn-window", "respawnw":
      skipOptions(&rest, Set("ceFnt".utf8))
    case "split-window", "splitw": skipOptions(&rest, Set("ceFlpt".utf8))
    case "display-popup", "popup": skipOptions(&rest, Set("bcdehsStTwxy".utf8))
    case "run-shell", "run", "pipe-pane", "pipep", "if-shell", "if": skipOptions(&rest, Set("cdt".utf8))
    case "send-keys", "send":
      skipOptions(&rest, Set("cNt".utf8))
      return typed(rest).map { [shell($0, invocation)] } ?? []
    default: return []
    }
    guard let first = rest.first else { return [] }
    // One word is shell text, several are a program and its arguments; `if-shell` has two texts.
    if name == "if-shell" || name == "if" { return rest.map { shell($0, invocation) } }
    if rest.count == 1 { return [shell(first, invocation)] }
    var inner = invocation
    inner.program = first
    inner.arguments = Array(rest.dropFirst())
    return [inner]
  }

  private static func skipOptions(_ words: inout ArraySlice<ArgumentWord>, _ valued: Set<UInt8>) {
    while let word = words.first {
      let text = word.knownPrefix
      guard text.hasPrefix("-"), text != "-" else { return }
      words = words.dropFirst()
      if text == "--" { return }
      // A value stands in the rest of the word, or is the next one.
      let letters = text.utf8.dropFirst()
      guard let option = letters.firstIndex(where: { valued.contains($0) }) else { continue }
      if letters.index(after: option) == letters.endIndex, word.pieces.count == 1 { words = words.dropFirst() }
    }
  }

  private static func shell(_ text: ArgumentWord, _ invocation: Invocation) -> Invocation {
    var shell = invocation
    shell.program = ArgumentWord("sh", evidence: text.evidence)
    shell.arguments = [ArgumentWord("-c", evidence: text.evidence), text]
    return shell
  }

  /// What is typed, the names of keys as what they stand for; nil for nothing.
  private static func typed(_ words: ArraySlice<ArgumentWord>) -> ArgumentWord? {
    guard let first = words.first else { return nil }
    var text = ""
    var unknown: String?
    var evidence = first.evidence
    for word in words {
      evidence = evidence.union(word.evidence)
      switch word.literal {
      case "Enter", "C-m", "C-j", "KPEnter": text += "\n"
      case "Space": text += " "
      case "Escape", "Tab", "BSpace", "C-c", "C-d", "C-u", "C-l", "C-z", "C-[", "Up", "Down", "Left", "Right":
        text += "\n"
      case .some(let literal): text += literal
      case nil: unknown = unknown ?? word.reasonUnknown ?? "it is not literal"
      }
    }
    guard let unknown else { return ArgumentWord(text, evidence: evidence) }
    return ArgumentWord(pieces: (text.isEmpty ? [] : [.known(text)]) + [.unknown(unknown)], evidence: evidence)
  }
}
