import CommandEffects
import Vocabulary

/// Splits a command of the tables into words as bash would: enough of quoting, variables, patterns and `~` for them.
struct FilesWords {
  private(set) var words: [ArgumentWord] = []
  private let text: [UInt8]
  private let home: String?
  private var index = 0
  private var pieces: [ArgumentWord.Piece] = []
  private var isOpen = false
  private var isSeveral = false
  private var start = 0

  init(_ line: String, home: String?) {
    text = Array(line.utf8)
    self.home = home
    while index < text.count { step() }
    close()
  }

  private mutating func step() {
    let byte = text[index]
    if !isOpen { start = index }
    index += 1
    switch byte {
    case UInt8(ascii: " "): close()
    case UInt8(ascii: "'"):
      isOpen = true
      while index < text.count, text[index] != UInt8(ascii: "'") { takeByte() }
      index += 1
    case UInt8(ascii: "\""):
      isOpen = true
      while index < text.count, text[index] != UInt8(ascii: "\"") {
        if text[index] == UInt8(ascii: "\\") {
          index += 1
          takeByte()
        } else if text[index] == UInt8(ascii: "$") {
          index += 1
          takeVariable(isQuoted: true)
        } else {
          takeByte()
        }
      }
      index += 1
    case UInt8(ascii: "\\"):
      isOpen = true
      if index < text.count { takeByte() }
    case UInt8(ascii: "$"):
      isOpen = true
      takeVariable(isQuoted: false)
    case UInt8(ascii: "~") where !isOpen && (index == text.count || text[index] == 47 || text[index] == 32):
      isOpen = true
      if let home { append(home) } else { pieces.append(.unknown("the value of $HOME")) }
    case UInt8(ascii: "*"), UInt8(ascii: "?"):
      isOpen = true
      isSeveral = true
      pieces.append(.glob(String(UnicodeScalar(byte))))
    case UInt8(ascii: "["):
      isOpen = true
      isSeveral = true
      let end = text[index...].firstIndex(of: UInt8(ascii: "]")) ?? text.count - 1
      pieces.append(.glob(String(decoding: text[(index - 1)...end], as: UTF8.self)))
      index = end + 1
    default:
      isOpen = true
      append(String(decoding: [byte], as: UTF8.self))
    }
  }

  private mutating func takeByte() {
    append(String(decoding: [text[index]], as: UTF8.self))
    index += 1
  }

  /// `$NAME` and `${NAME}` are not known; `$(…)` neither.
  private mutating func takeVariable(isQuoted: Bool) {
    isSeveral = isSeveral || !isQuoted
    if index < text.count, text[index] == UInt8(ascii: "(") {
      let end = text[index...].firstIndex(of: UInt8(ascii: ")")) ?? text.count - 1
      pieces.append(.unknown("the output of \(String(decoding: text[(index + 1)..<end], as: UTF8.self))"))
      index = end + 1
      return
    }
    var name: [UInt8] = []
    let isBraced = index < text.count && text[index] == UInt8(ascii: "{")
    if isBraced { index += 1 }
    while index < text.count, text[index] == 95 || (text[index] | 32 >= 97 && text[index] | 32 <= 122) || isDigit {
      name.append(text[index])
      index += 1
    }
    if isBraced { index += 1 }
    pieces.append(.unknown("the value of $\(String(decoding: name, as: UTF8.self))"))
  }

  private var isDigit: Bool { text[index] >= 48 && text[index] <= 57 }

  private mutating func append(_ known: String) {
    if case .known(let before) = pieces.last {
      pieces[pieces.count - 1] = .known(before + known)
    } else {
      pieces.append(.known(known))
    }
  }

  private mutating func close() {
    guard isOpen else { return }
    words.append(ArgumentWord(pieces: pieces, evidence: .text(ByteRange(start, index)), mayBeSeveral: isSeveral))
    (pieces, isOpen, isSeveral) = ([], false, false)
  }
}
