/// Tells Swift's code, comments and string literals apart: line and nested block comments, one-line and multi-line
/// strings, raw ones too, and interpolations, which are code again. Regular expression literals are not known.
struct SwiftMask {
  /// A literal: where it begins, and its text with each interpolation as one `\u{FFFC}`.
  struct Literal {
    var offset: Int
    var text: String
  }

  /// What the byte at hand is part of.
  private enum State {
    /// Code; in an interpolation until its parenthesis closes.
    case code(parentheses: Int)
    case string(Delimiter, offset: Int, content: [UInt8])
  }

  /// How a string ends, and how an escape in it begins.
  private struct Delimiter {
    let closing: [UInt8]
    let escape: [UInt8]

    init(hashes: Int, isMultiline: Bool) {
      let marks = Array(repeating: UInt8(ascii: "#"), count: hashes)
      closing = Array(repeating: UInt8(ascii: "\""), count: isMultiline ? 3 : 1) + marks
      escape = [UInt8(ascii: "\\")] + marks
    }
  }

  private let bytes: [UInt8]
  private(set) var code: [UInt8]
  private(set) var comments: [UInt8]
  private(set) var literals: [Literal] = []
  private var index = 0
  private var stack: [State] = [.code(parentheses: 0)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    code = bytes
    comments = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
  }

  /// Reads the whole text.
  mutating func run() {
    while index < bytes.count, let state = stack.popLast() {
      switch state {
      case .code(let parentheses): readCode(parentheses)
      case .string(let delimiter, let offset, let content): readString(delimiter, offset, content)
      }
    }
  }

  private func starts(_ text: [UInt8]) -> Bool {
    index + text.count <= bytes.count && bytes[index..<index + text.count].elementsEqual(text)
  }

  private mutating func readCode(_ parentheses: Int) {
    var parentheses = parentheses
    let isInterpolation = stack.isEmpty == false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where starts(Array("//".utf8)): readLineComment()
      case UInt8(ascii: "/") where starts(Array("/*".utf8)): readBlockComment()
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        guard let delimiter = openingDelimiter() else { break }
        stack += [.code(parentheses: parentheses), .string(delimiter, offset: index, content: [])]
        blank(delimiter.closing.count)
        return
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"):
        parentheses -= 1
        if isInterpolation && parentheses == 0 {
          index += 1
          return
        }
      default: break
      }
      index += 1
    }
  }

  /// The delimiter of the string that begins here, if one does.
  private func openingDelimiter() -> Delimiter? {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    let quotes = bytes[(index + hashes)...].prefix(3).prefix { $0 == UInt8(ascii: "\"") }.count
    guard quotes > 0 else { return nil }
    return Delimiter(hashes: hashes, isMultiline: quotes == 3)
  }

  private mutating func readString(_ delimiter: Delimiter, _ offset: Int, _ content: [UInt8]) {
    var content = content
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\""), starts(delimiter.closing) {
        blank(delimiter.closing.count)
        literals.append(Literal(offset: offset, text: String(decoding: content, as: UTF8.self)))
        return
      }
      if byte == UInt8(ascii: "\\"), starts(delimiter.escape) {
        if starts(delimiter.escape + [UInt8(ascii: "(")]) {
          blank(delimiter.escape.count)
          content += Array("\u{FFFC}".utf8)
          stack += [.string(delimiter, offset: offset, content: content), .code(parentheses: 0)]
          return
        }
        content.append(contentsOf: takeEscape(delimiter))
        continue
      }
      content.append(byte)
      blank(1)
    }
  }

  /// The escape and the byte behind it, as written.
  private mutating func takeEscape(_ delimiter: Delimiter) -> [UInt8] {
    let count = min(delimiter.escape.count + 1, bytes.count - index)
    let taken = Array(bytes[index..<index + count])
    blank(count)
    return taken
  }

  private mutating func readLineComment() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { noteComment() }
    index -= 1
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      let isOpening = starts(Array("/*".utf8))
      let isClosing = starts(Array("*/".utf8))
      if isOpening || isClosing {
        depth += isOpening ? 1 : -1
        noteComment()
      }
      if index < bytes.count { noteComment() }
    } while depth > 0 && index < bytes.count
    index -= 1
  }

  private mutating func noteComment() {
    comments[index] = bytes[index]
    blank(1)
  }

  /// Blanks bytes of the code layer and goes on behind them; line ends stay.
  private mutating func blank(_ count: Int) {
    for _ in 0..<count {
      if code[index] != UInt8(ascii: "\n") { code[index] = UInt8(ascii: " ") }
      index += 1
    }
  }
}
