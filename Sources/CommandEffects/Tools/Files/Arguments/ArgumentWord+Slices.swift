import Vocabulary

extension ArgumentWord {
  /// What is left after this many bytes of the known text at its start.
  func droppingBytes(_ count: Int) -> ArgumentWord {
    guard case .known(let text) = pieces.first else { return self }
    var rest = pieces
    let kept = String(text.utf8.dropFirst(count)) ?? ""
    if kept.isEmpty { rest.removeFirst() } else { rest[0] = .known(kept) }
    return ArgumentWord(pieces: rest, evidence: evidence, mayBeSeveral: mayBeSeveral && !rest.isEmpty)
  }

  /// The word with text put before it.
  func prefixed(by text: String) -> ArgumentWord {
    guard !text.isEmpty else { return self }
    var all = pieces
    if case .known(let known) = all.first { all[0] = .known(text + known) } else { all.insert(.known(text), at: 0) }
    return ArgumentWord(pieces: all, evidence: evidence, mayBeSeveral: mayBeSeveral)
  }

  /// The word with text put behind it.
  func suffixed(by text: String) -> ArgumentWord {
    guard !text.isEmpty else { return self }
    var all = pieces
    if case .known(let known) = all.last { all[all.count - 1] = .known(known + text) } else { all.append(.known(text)) }
    return ArgumentWord(pieces: all, evidence: evidence, mayBeSeveral: mayBeSeveral)
  }
}
