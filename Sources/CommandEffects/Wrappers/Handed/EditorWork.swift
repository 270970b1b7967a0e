import Vocabulary

/// What an editor is told to run when it starts: `vim -c ':!ls'`, `nvim '+terminal ls'` (vim's `:help :!`, `:terminal`).
enum EditorWork {
  static func invocations(_ invocation: Invocation) -> [Invocation] {
    let words = invocation.arguments
    return words.indices.compactMap { index -> Invocation? in
      guard let text = words[index].literal else { return nil }
      let isOption = index > 0 && ["-c", "--cmd"].contains(words[index - 1].literal)
      let command: Substring
      if isOption {
        command = text[...]
      } else if text.hasPrefix("+") {
        command = text.dropFirst()
      } else if text.hasPrefix("-c"), text.utf8.count > 2 {
        command = text.dropFirst(2)
      } else {
        return nil
      }
      guard let script = script(of: command) else { return nil }
      return HandedWork.here(ArgumentWord(script, evidence: words[index].evidence), invocation)
    }
  }

  /// What a command of the editor has a shell run; nil for any other.
  private static func script(of command: Substring) -> String? {
    var rest = command.drop { $0 == ":" || $0 == " " }
    for modifier in ["silent! ", "silent ", "sil! ", "sil "] where rest.hasPrefix(modifier) {
      rest = rest.dropFirst(modifier.utf8.count).drop { $0 == ":" || $0 == " " }
    }
    for start in ["terminal ", "term ", "!"] where rest.hasPrefix(start) {
      return String(rest.dropFirst(start.utf8.count))
    }
    return nil
  }
}
