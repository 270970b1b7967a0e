import Vocabulary

/// Keys that are typed into another terminal, and programs that are started in one.
enum HandedKeys {
  private static let server = SimpleWrapper(options: .init(short: "cLSfT", long: []))
  private static let there = "the folder of the other terminal"

  /// `tmux [option…] command [option…] [word…] [\; command …]`, by the names and aliases of its manual.
  static func tmux(_ invocation: Invocation) -> [Invocation] {
    let words = server.dropOptions(invocation.arguments[...])
    return words.split { $0.literal == ";" || $0.literal == "\\;" }.flatMap { command($0, invocation) }
  }

  private static func command(_ words: ArraySlice<ArgumentWord>, _ outer: Invocation) -> [Invocation] {
    guard let verb = words.first?.literal else { return [] }
    let rest = words.dropFirst()
    switch verb {
    case "send-keys", "send":
      let typed = SimpleWrapper(options: .init(short: "cNt", long: [])).dropOptions(rest)
      return typed.isEmpty ? [] : [HandedWork.elsewhere(text(ofKeys: typed), outer, there)]
    case "new-session", "new", "new-window", "neww", "split-window", "splitw", "respawn-pane", "respawnp",
      "respawn-window", "respawnw", "display-popup", "popup":
      return started(SimpleWrapper(options: .init(short: "cFfnsStexylpbdhwT", long: [])), verb, rest, outer)
    case "run-shell", "run", "pipe-pane", "pipep":
      return started(SimpleWrapper(options: .init(short: "dtc", long: [])), verb, rest, outer)
    case "if-shell", "if":
      let conditions = SimpleWrapper(options: .init(short: "t", long: [])).dropOptions(rest).prefix(1)
      return conditions.map { HandedWork.here($0, outer) }
    default: return []
    }
  }

  /// One word is shell text; several are an argv.
  private static func started(
    _ grammar: SimpleWrapper, _ verb: String, _ words: ArraySlice<ArgumentWord>, _ outer: Invocation
  ) -> [Invocation] {
    // `-d` of a new session is a flag; of a popup it names a folder.
    var grammar = grammar
    if !verb.contains("popup") {
      grammar.options.short.removeAll { "dhwTb".contains($0) && verb != "run-shell" && verb != "run" }
    }
    let rest = grammar.dropOptions(words)
    guard let first = rest.first else { return [] }
    if rest.count == 1 { return [HandedWork.here(first, outer)] }
    return NestedInvocations.program(Array(rest), in: outer).map { [$0] } ?? []
  }

  /// The text that keys type: `Enter` and `C-m` end a line, other names of keys type nothing that counts.
  private static func text(ofKeys words: ArraySlice<ArgumentWord>) -> ArgumentWord {
    var pieces: [ArgumentWord.Piece] = []
    for word in words {
      switch word.literal {
      case "Enter", "C-m", "C-j", "KPEnter", "^M", "^J": pieces.append(.known("\n"))
      case "Space": pieces.append(.known(" "))
      case "Tab", "Escape", "C-c", "C-d", "C-l", "C-u", "C-z", "q", "BSpace", "Up", "Down", "Left", "Right": break
      default: pieces += word.pieces
      }
    }
    let evidence = words.reduce(words[words.startIndex].evidence) { $0.union($1.evidence) }
    return ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: evidence)
  }

  private static let screenOptions = SimpleWrapper(options: .init(short: "ceEhLpsStT", long: []))

  /// `screen -X stuff 'text^M'` types; `screen -dm program` starts.
  static func screen(_ invocation: Invocation) -> [Invocation] {
    let words = invocation.arguments
    guard
      let marker = words.firstIndex(where: { $0.literal?.hasPrefix("-") == true && $0.literal?.hasSuffix("X") == true })
    else {
      let rest = screenOptions.dropOptions(words[...])
      return NestedInvocations.program(Array(rest), in: invocation).map { [$0] } ?? []
    }
    let rest = words[(marker + 1)...]
    switch rest.first?.literal {
    case "stuff": return rest.dropFirst().first.map { [HandedWork.elsewhere(unescaped($0), invocation, there)] } ?? []
    case "screen", "exec":
      return NestedInvocations.program(Array(rest.dropFirst()), in: invocation).map { [$0] } ?? []
    default: return []
    }
  }

  /// `^M`, `\n`, `\r` and `\015` end a line.
  private static func unescaped(_ word: ArgumentWord) -> ArgumentWord {
    var word = word
    word.pieces = word.pieces.map { piece in
      guard case .known(let text) = piece else { return piece }
      let bytes = EscapeText.decoded(Array(text.utf8)).map { $0 == 13 ? UInt8(ascii: "\n") : $0 }
      return .known(
        String(decoding: bytes, as: UTF8.self).split(separator: "^M", omittingEmptySubsequences: false)
          .joined(separator: "\n"))
    }
    return word
  }
}
