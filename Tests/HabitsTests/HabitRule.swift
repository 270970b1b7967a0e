/// Something of the style that a machine can check: a file a rule, with examples that prove it.
protocol HabitRule: Sendable {
  /// A stable name, as failures print it.
  var name: String { get }

  /// Which files it looks at, by their path relative to the project's root.
  func covers(_ path: String) -> Bool

  /// Where the file breaks it. Pure; called only with a file that it covers.
  func violations(in file: SourceFile) -> [Violation]

  /// Files that break it, each exactly as often as it says, and files that do not: how the rule is seen red.
  var examples: [HabitExample] { get }
}

extension HabitRule {
  /// A violation of this rule.
  func violation(_ file: SourceFile, _ line: Int, _ message: String) -> Violation {
    Violation(path: file.path, line: line, rule: name, message: message)
  }
}

/// A small file and how many violations a rule finds in it.
struct HabitExample: Sendable {
  var path: String
  var text: String
  var count: Int

  init(_ count: Int, in path: String = "Sources/Formats/Sample.swift", _ text: String) {
    self.count = count
    self.path = path
    self.text = text
  }
}
