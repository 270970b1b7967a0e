/// Some constructs need a comment that gives their reason, on their line or right above.
struct CommentedRule: HabitRule {
  let name: String
  let word: String
  let remedy: String
  let examples: [HabitExample]

  static let all = [
    Self(
      name: "silent-try", word: "try?", remedy: "say in a comment why the error does not matter",
      examples: [
        HabitExample(1, "let a = try? f()\n"),
        HabitExample(0, "let a: Entry? = f()\n"),
        HabitExample(1, "// Why.\n\nlet a = try? f()\n"),
        HabitExample(0, "let a: Entry?\n"),
        HabitExample(0, "let a = try? f()  // A missing file is no policy.\n"),
        HabitExample(0, "// A missing file is no policy.\nlet a = try? f()\n"),
        HabitExample(0, "// Both may be missing.\nlet a = try? f()\nlet b = try? f()\n"),
      ]),
    Self(
      name: "unchecked-sendable", word: "@unchecked", remedy: "say in a comment why it is safe",
      examples: [
        HabitExample(1, "struct A: @unchecked Sendable {}\n"),
        HabitExample(0, "/// Safe: written once, before any thread starts.\nstruct A: @unchecked Sendable {}\n"),
      ]),
    Self(
      name: "unsafe-isolation", word: "nonisolated(unsafe)", remedy: "say in a comment why it is safe",
      examples: [
        HabitExample(1, "nonisolated(unsafe) var a = 1\n"),
        HabitExample(0, "// Written by the signal handler alone.\nnonisolated(unsafe) var a = 1\n"),
      ]),
  ]

  func covers(_ path: String) -> Bool {
    path.hasPrefix("Sources/") && path.hasSuffix(".swift")
  }

  func violations(in file: SourceFile) -> [Violation] {
    let lines = file.lines(with: word, in: .code, wholeWord: true).filter { beginsWord(in: file.line($0, of: .code)) }
    return lines.filter { !hasReason($0, in: file, among: Set(lines)) }.map {
      violation(file, $0, "'\(word)': \(remedy)")
    }
  }

  /// Whether the word is more than the end of another one, as in `Entry?`.
  private func beginsWord(in line: some StringProtocol) -> Bool {
    line.ranges(of: word).contains {
      $0.lowerBound == line.startIndex || !line[line.index(before: $0.lowerBound)].isLetter
    }
  }

  /// One comment may stand above several lines in a row that need it.
  private func hasReason(_ line: Int, in file: SourceFile, among lines: Set<Int>) -> Bool {
    var above = line
    while lines.contains(above) {
      if isCommented(above, in: file) { return true }
      above -= 1
    }
    return isCommented(above, in: file)
  }

  private func isCommented(_ line: Int, in file: SourceFile) -> Bool {
    file.line(line, of: .comments).contains("//") || file.line(line, of: .comments).contains("*/")
  }
}
