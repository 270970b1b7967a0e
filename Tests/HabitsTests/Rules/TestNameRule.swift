import Foundation

/// A test's name is a sentence: `@Test("A sentence")`, or a function named by a sentence in backquotes.
struct TestNameRule: HabitRule {
  let name = "test-name"

  func covers(_ path: String) -> Bool {
    path.hasPrefix("Tests/") && path.hasSuffix("Tests.swift")
  }

  func violations(in file: SourceFile) -> [Violation] {
    file.lines(with: "@Test", in: .code, wholeWord: true).filter { !isSentence(attributeAt: $0, in: file) }.map {
      violation(file, $0, "name the test by a sentence: @Test(\"…\")")
    }
  }

  /// The first literal after `@Test(`, on its line or the next, has at least three words.
  private func isSentence(attributeAt line: Int, in file: SourceFile) -> Bool {
    let text = file.line(line) + "\n" + file.line(line + 1)
    guard let attribute = text.range(of: "@Test") else { return true }
    let rest = text[attribute.upperBound...].drop { $0 == "(" || $0 == " " || $0 == "\n" }
    let name: Substring =
      rest.hasPrefix("\"")
      ? rest.dropFirst().prefix { $0 != "\"" }
      : rest.drop { $0 != "`" }.dropFirst().prefix { $0 != "`" }
    return name.split(separator: " ").count >= 3
  }

  var examples: [HabitExample] {
    let path = "Tests/FormatsTests/SampleTests.swift"
    return [
      HabitExample(1, in: path, "@Test func reads() {}\n"),
      HabitExample(1, in: path, "@Test(\"reads\") func reads() {}\n"),
      HabitExample(1, in: path, "@Test(arguments: [1]) func reads(a: Int) {}\n"),
      HabitExample(0, in: path, "@Test(\"A cut file is refused\") func reads() {}\n"),
      HabitExample(0, in: path, "@Test(\n  \"A cut file is refused\", arguments: [1])\nfunc reads(a: Int) {}\n"),
      HabitExample(0, in: path, "@Test func `a cut file is refused`() {}\n"),
    ]
  }
}
