/// Text for a terminal's cells: cut and wrapped by what is seen, and free of what moves the cursor.
enum ScreenText {
  /// Text in which nothing moves a cursor, hides a line or turns the direction of writing.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isShown($0) ? $0 : "?" }))
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: false
    default: true
    }
  }

  /// How many cells a text takes.
  static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// Two cells for what East Asian typography and pictographs take, none for what stands on another mark (wcwidth(3)).
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// At most so many cells; what is cut off is told by `…`.
  static func cut(_ text: String, to cells: Int) -> String {
    guard width(text) > cells else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      guard used + width(scalar) < cells else { break }
      kept.append(scalar)
      used += width(scalar)
    }
    return cells > 0 ? String(kept) + "…" : ""
  }

  static func padded(_ text: String, to cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - width(text)))
  }

  /// Lines of at most so many cells, broken at spaces, and inside a longer word.
  static func wrapped(_ text: String, to cells: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: String($0), cells) }) {
      if !line.isEmpty, width(line) + 1 + width(word) > cells {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: String, _ cells: Int) -> [String] {
    guard width(word) > cells, cells > 1 else { return [word] }
    var pieces = [""]
    var used = 0
    for scalar in word.unicodeScalars {
      if used + width(scalar) > cells {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
      used += width(scalar)
    }
    return pieces
  }
}
