/// The lines of a makefile.
enum MakeLines {
  /// A line, with those that a backslash joins to it.
  struct Line {
    var text: String
    /// Where it begins, from 1.
    var number: Int
    /// It begins with a tab.
    var isRecipe: Bool
  }

  /// Joined lines of a recipe keep their backslash, for the shell; others become one line.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var isJoined = false
    for (index, slice) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let text = slice.last == 13 ? slice.dropLast() : slice
      let goesOn = text.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
      if isJoined, let last = lines.indices.last {
        if lines[last].isRecipe {
          lines[last].text += "\\\n" + String(decoding: text.first == 9 ? text.dropFirst() : text, as: UTF8.self)
        } else {
          lines[last].text += " " + TaskText.trimmed(String(decoding: text, as: UTF8.self))
        }
      } else {
        lines.append(Line(text: String(decoding: text, as: UTF8.self), number: index + 1, isRecipe: text.first == 9))
      }
      if goesOn { lines[lines.count - 1].text.removeLast() }
      isJoined = goesOn
    }
    return lines
  }

  /// The text before a `#` that no backslash protects.
  static func withoutComment(_ text: String) -> String {
    var before = UInt8(0)
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "#"), before != UInt8(ascii: "\\") {
        return String(text[..<text.utf8.index(text.startIndex, offsetBy: offset)])
      }
      before = byte
    }
    return text
  }

  /// The first word, and the rest without the blanks around it. `ifeq(` is cut before the bracket.
  static func firstWord(_ text: String) -> (String, String) {
    let end = text.utf8.firstIndex { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: "(") } ?? text.endIndex
    return (String(text[..<end]), TaskText.trimmed(text[end...]))
  }

  /// The first colon that stands in no brackets.
  static func colon(in text: String) -> String.Index? {
    var depth = 0
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ":") where depth == 0: return index
      default: break
      }
    }
    return nil
  }
}
