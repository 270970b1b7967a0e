/// Text files have no tabs, no blanks at the end of a line, no carriage returns, and end with one line end.
struct WhitespaceRule: HabitRule {
  let name = "whitespace"
  private static let exempt = [".tsv", ".json", ".jsonl", ".gz", ".tfplan", ".zip", ".png", ".svg"]

  func covers(_ path: String) -> Bool {
    !path.hasPrefix("Tests/Fixtures/") && path != "LICENSE" && !path.isCatalogue
      && !Self.exempt.contains { path.hasSuffix($0) }
  }

  func violations(in file: SourceFile) -> [Violation] {
    var found: [Violation] = []
    if file.path != "Makefile" && !file.path.hasSuffix(".mk") {
      found += file.lines(with: "\t").map { violation(file, $0, "a tab: indent with blanks") }
    }
    found += file.lines(with: "\r").map { violation(file, $0, "a carriage return: end lines with a line feed") }
    found += file.lines(with: " \n").map { violation(file, $0, "blanks at the end of the line") }
    if let last = file.bytes.last, last != UInt8(ascii: "\n") {
      found.append(violation(file, file.lineCount, "the last line does not end"))
    }
    if file.bytes.suffix(2) == [UInt8(ascii: "\n"), UInt8(ascii: "\n")] {
      found.append(violation(file, file.lineCount, "empty lines at the end"))
    }
    return found
  }

  var examples: [HabitExample] {
    [
      HabitExample(1, "\tlet a = 1\n"),
      HabitExample(1, "let a = 1 \n"),
      HabitExample(1, "let a = 1\r\n"),
      HabitExample(1, "let a = 1"),
      HabitExample(1, "let a = 1\n\n"),
      HabitExample(0, in: "Makefile", "all:\n\techo\n"),
      HabitExample(0, "let a = 1\n\nlet b = 2\n"),
      HabitExample(0, ""),
    ]
  }
}
