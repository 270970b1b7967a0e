import Vocabulary

/// Cline's text of replacements: blocks of `SEARCH`, `=======` and `REPLACE` between lines of signs.
enum SearchBlocks {
  /// The replacements in the order of the text; a block that does not end goes to the end of the text.
  static func parts(_ diff: String) -> [TextPart] {
    var parts: [TextPart] = []
    var old: [Substring]?
    var new: [Substring]?
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false) {
      switch sign(line) {
      case .search:
        add(old, new, to: &parts)
        (old, new) = ([], nil)
      case .middle where old != nil && new == nil: new = []
      case .end:
        add(old, new, to: &parts)
        (old, new) = (nil, nil)
      default:
        if new != nil { new?.append(line) } else { old?.append(line) }
      }
    }
    add(old, new, to: &parts)
    return parts
  }

  private enum Sign { case search, middle, end }

  private static func sign(_ line: Substring) -> Sign? {
    let words = line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard let first = words.first?.utf8, first.count >= 3, let sign = first.first,
      first.allSatisfy({ $0 == sign || $0 == UInt8(ascii: "\r") })
    else { return nil }
    switch (sign, words.dropFirst().first?.hasPrefix("SEARCH"), words.dropFirst().first?.hasPrefix("REPLACE")) {
    case (UInt8(ascii: "-"), true?, _), (UInt8(ascii: "<"), true?, _): return .search
    case (UInt8(ascii: "+"), _, true?), (UInt8(ascii: ">"), _, true?): return .end
    case (UInt8(ascii: "="), nil, _): return .middle
    default: return nil
    }
  }

  private static func add(_ old: [Substring]?, _ new: [Substring]?, to parts: inout [TextPart]) {
    guard let old else { return }
    let text = old.joined(separator: "\n")
    parts.append(TextPart(old: text.isEmpty ? nil : text, new: (new ?? []).joined(separator: "\n")))
  }
}
