/// The words of an error: lower case, no full stop. Looked for in `description` of files named after an error type.
struct ErrorWordingRule: HabitRule {
  let name = "error-wording"

  func covers(_ path: String) -> Bool {
    path.hasPrefix("Sources/") && (path.hasSuffix("Error.swift") || path.contains("Error+"))
  }

  func violations(in file: SourceFile) -> [Violation] {
    let bodies = file.declarations.filter { $0.name == "description" && $0.hasBody }
    return file.literals
      .filter { literal in bodies.contains { ($0.line...$0.lastLine).contains(literal.line) } }
      .flatMap { literal in complaints(literal.text).map { violation(file, literal.line, $0) } }
  }

  private func complaints(_ text: String) -> [String] {
    var found: [String] = []
    let letters = text.prefix(2)
    // An acronym ("JSON text …") or a name in the middle of a word's piece may be upper case.
    if letters.count == 2, letters.first?.isUppercase == true, letters.last?.isLowercase == true {
      found.append("begins in upper case: '\(text)'")
    }
    if text.hasSuffix(".") && !text.hasSuffix("..") { found.append("ends in a full stop: '\(text)'") }
    return found
  }

  var examples: [HabitExample] {
    let path = "Sources/Formats/SampleError.swift"
    func error(_ text: String) -> String { "enum SampleError {\n  var description: String { \"\(text)\" }\n}\n" }
    return [
      HabitExample(1, in: path, error("Cannot read it")),
      HabitExample(1, in: path, error("cannot read it.")),
      HabitExample(2, in: path, error("Cannot read '\\(path)'.")),
      HabitExample(0, in: path, error("cannot read '\\(path)': give a file")),
      HabitExample(0, in: path, error("JSON text ends early: give all of it")),
      HabitExample(0, in: path, "let a = \"Not an error.\"\n"),
    ]
  }
}
