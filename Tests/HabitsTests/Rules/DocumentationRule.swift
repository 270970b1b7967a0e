/// Each `package` or `public` declaration under Sources says what it is in a doc comment.
///
/// Stored properties, cases and initialisers may speak by their names and types alone, and what fulfils a well-known
/// requirement is documented there.
struct DocumentationRule: HabitRule {
  let name = "documented"
  /// Names that protocols of the project require, and document.
  var requirements: Set<String> = []
  private static let wellKnown: Set<String> = [
    "description", "debugDescription", "errorDescription", "hash", "next", "makeIterator", "id", "rawValue", "encode",
    "index", "startIndex", "endIndex", "count", "run", "validate", "configuration", "main",
  ]

  func covers(_ path: String) -> Bool {
    path.hasPrefix("Sources/") && path.hasSuffix(".swift")
  }

  func violations(in file: SourceFile) -> [Violation] {
    file.declarations
      .filter { $0.needsDocumentation && !isKnown($0.name) && !isDocumented($0, in: file) }
      .map { violation(file, $0.line, "'\($0.name)' has no doc comment: say in one sentence what it is") }
  }

  private func isKnown(_ name: String) -> Bool {
    Self.wellKnown.contains(name) || requirements.contains(name)
  }

  /// A doc comment ends right above it, attributes and compiler conditions in between allowed.
  private func isDocumented(_ declaration: Declaration, in file: SourceFile) -> Bool {
    var line = declaration.line - 1
    while line > 0 {
      let text = file.line(line).drop { $0 == " " }
      if text.hasPrefix("///") || text.hasSuffix("*/") { return true }
      guard text.hasPrefix("@") || text.hasPrefix("#if") else { return false }
      line -= 1
    }
    return false
  }

  var examples: [HabitExample] {
    [
      HabitExample(1, "package struct A {\n  package init() {}\n  package var stored: Int\n}\n"),
      HabitExample(2, "/// A.\nstruct A {\n  package func f() {}\n  package var computed: Int { 1 }\n}\n"),
      HabitExample(1, "// Not a doc comment.\npackage enum E {}\n"),
      HabitExample(1, "/// Of another thing.\nlet a = 1\npublic protocol P {}\n"),
      HabitExample(0, "/// A.\n@frozen\npackage struct A {\n  package var description: String { \"\" }\n}\n"),
      HabitExample(0, "extension A {\n  /// F.\n  @inlinable package static func f() {}\n}\n"),
      HabitExample(0, "struct A {\n  func f() {}\n  package static func == (a: A, b: A) -> Bool { true }\n}\n"),
      HabitExample(0, "let text = \"package struct A {}\"\n"),
    ]
  }
}

extension Declaration {
  fileprivate var needsDocumentation: Bool {
    guard modifiers.contains("package") || modifiers.contains("public") || modifiers.contains("open") else {
      return false
    }
    if keyword == "var" || keyword == "let" {
      return depth == 0 || modifiers.contains("static") || (hasBody && !isInitialised)
    }
    return !["init", "deinit", "extension", "case"].contains(keyword) && name.first?.isOperator != true
  }
}

extension Character {
  fileprivate var isOperator: Bool { "=<>!~+-*/%&|^.?".contains(self) }
}
