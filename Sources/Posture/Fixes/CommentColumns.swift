/// Comments at the ends of lines that follow one another stand below one another, as `terraform fmt` puts them.
enum CommentColumns {
  /// A line in two parts.
  private struct Line {
    var code: Substring
    var comment: Substring
  }

  /// The new text with the comments of changed lines moved, where they stood in one column before.
  static func realigned(_ new: [UInt8], after old: [UInt8]) -> [UInt8] {
    let before = lines(old)
    var lines = lines(new)
    guard before.count == lines.count || lines.contains(where: { $0.contains("#") || $0.contains("//") }) else {
      return new
    }
    let kept = Set(before)
    for index in lines.indices where !kept.contains(lines[index]) && split(lines[index]) != nil {
      align(&lines, around: index)
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Puts the comments of the lines around one into one column.
  private static func align(_ lines: inout [String], around index: Int) {
    var first = index
    var last = index
    while first > 0, split(lines[first - 1]) != nil { first -= 1 }
    while last + 1 < lines.count, split(lines[last + 1]) != nil { last += 1 }
    let parts = (first...last).compactMap { split(lines[$0]) }
    let column = (parts.map { $0.code.count }.max() ?? 0) + 1
    for (offset, part) in parts.enumerated() {
      let gap = String(repeating: " ", count: column - part.code.count)
      lines[first + offset] = part.code + gap + part.comment
    }
  }

  /// Code and the comment behind it; nil for a line without either.
  private static func split(_ line: String) -> Line? {
    var isQuoted = false
    var previous: Character = " "
    for index in line.indices {
      let character = line[index]
      if character == "\"", previous != "\\" { isQuoted.toggle() }
      let isStart = character == "#" || (character == "/" && line[index...].hasPrefix("//"))
      if isStart, !isQuoted {
        let code = line[..<index].reversed().drop { $0 == " " || $0 == "\t" }.count
        guard code > 0 else { return nil }
        return Line(code: line.prefix(code), comment: line[index...])
      }
      previous = character
    }
    return nil
  }
}
