import Vocabulary

/// Words in the making: expansion writes runs of text into it, field splitting cuts it (POSIX XCU 2.6).
struct FieldBuilder {
  private(set) var words: [ArgumentWord] = []
  private var pieces: [ArgumentWord.Piece] = []
  private var hasContent = false
  private var mayBeSeveral = false
  private let evidence: Evidence

  init(evidence: Evidence) {
    self.evidence = evidence
  }

  /// Text that no splitting touches. Empty text makes a word too when it was quoted.
  mutating func append(quoted text: String) {
    hasContent = true
    append(text)
  }

  /// The value of an unquoted expansion: blanks cut it into words.
  mutating func append(splitting text: String) {
    var rest = text.utf8[...]
    while let cut = rest.firstIndex(where: FieldBuilder.isBlank) {
      append(quotedIfNotEmpty: rest[..<cut])
      finishWord()
      rest = rest[rest.index(after: cut)...]
    }
    append(quotedIfNotEmpty: rest)
  }

  /// Text that is not known from here; unquoted it may be no word or several.
  mutating func append(unknown reason: String, isQuoted: Bool) {
    hasContent = true
    if !isQuoted { mayBeSeveral = true }
    pieces.append(.unknown(reason))
  }

  /// An unknown piece that may become several words.
  mutating func append(piece: ArgumentWord.Piece) {
    hasContent = true
    mayBeSeveral = true
    pieces.append(piece)
  }

  /// The pieces of a word that was expanded elsewhere.
  mutating func append(pieces more: [ArgumentWord.Piece], isQuoted: Bool) {
    for piece in more {
      switch piece {
      case .known(let text): isQuoted ? append(quoted: text) : append(splitting: text)
      case .unknown(let reason): append(unknown: reason, isQuoted: isQuoted)
      }
    }
    if isQuoted { hasContent = true }
  }

  /// Ends the word that is being made, if there is one.
  mutating func finishWord() {
    guard hasContent else { return }
    words.append(ArgumentWord(pieces: pieces, evidence: evidence, mayBeSeveral: mayBeSeveral))
    pieces = []
    hasContent = false
    mayBeSeveral = false
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .known(let before) = pieces.last {
      pieces[pieces.count - 1] = .known(before + text)
    } else {
      pieces.append(.known(text))
    }
  }

  private mutating func append(quotedIfNotEmpty text: Substring.UTF8View) {
    guard !text.isEmpty else { return }
    append(quoted: String(Substring(text)))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }
}
