import Vocabulary

/// Words in the making: expansion writes runs of text into it, field splitting cuts it (POSIX XCU 2.6).
struct FieldBuilder {
  private(set) var words: [ArgumentWord] = []
  private var pieces: [ArgumentWord.Piece] = []
  private var hasContent = false
  private var mayBeSeveral = false
  private let evidence: Evidence
  private let separators: [UInt8]
  private let isGlobbingOff: Bool
  /// Whether what cuts words is not known.
  private let isCutUnknown: Bool
  /// Whether all becomes one word, as in an assignment: list elements are joined by blanks.
  let keepsWhole: Bool

  /// - Parameter separators: `$IFS`; nil is a blank, a tab and a newline.
  init(
    evidence: Evidence, separators: String? = nil, isGlobbingOff: Bool = false, keepsWhole: Bool = false,
    isCutUnknown: Bool = false
  ) {
    self.isCutUnknown = isCutUnknown
    self.evidence = evidence
    self.separators = separators.map { Array($0.utf8) } ?? [32, 9, 10]
    self.isGlobbingOff = isGlobbingOff
    self.keepsWhole = keepsWhole
  }

  /// Text that no splitting touches. Empty text makes a word too when it was quoted.
  mutating func append(quoted text: String) {
    hasContent = true
    append(text)
  }

  /// The value of an unquoted expansion: the separators cut it into words, and what is a pattern may be file names.
  mutating func append(splitting text: String) {
    guard !isCutUnknown || text.isEmpty else { return append(unknown: "how $IFS cuts it", isQuoted: false) }
    let bytes = Array(text.utf8)
    var start = 0
    var isBehindBlank = false
    for (index, byte) in bytes.enumerated() where separators.contains(byte) {
      append(field: bytes[start..<index])
      if start < index { isBehindBlank = false }
      start = index + 1
      if FieldBuilder.isBlank(byte) {
        isBehindBlank = isBehindBlank || hasContent
        finishWord()
      } else {
        // A separator that is no blank ends a field even when there is nothing in it.
        if !hasContent, !isBehindBlank { append(quoted: "") }
        isBehindBlank = false
        finishWord()
      }
    }
    append(field: bytes[start...])
  }

  /// The elements of a list, each a word of its own, or all of them joined.
  mutating func append(list words: [ArgumentWord], isQuoted: Bool, joinedBy joint: String?) {
    for (index, word) in words.enumerated() {
      if index > 0 {
        if let joint, isQuoted {
          append(joint)
        } else if keepsWhole {
          append(" ")
        } else {
          finishWord()
        }
      }
      append(pieces: word.pieces, isQuoted: isQuoted)
      if word.mayBeSeveral, !keepsWhole { mayBeSeveral = true }
    }
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

  private mutating func append(field: ArraySlice<UInt8>) {
    guard !field.isEmpty else { return }
    let text = String(decoding: field, as: UTF8.self)
    guard !isGlobbingOff, field.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) else {
      append(quoted: text)
      return
    }
    append(piece: .glob(text))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }
}
