/// A function, initialiser, subscript or computed property has at most 70 lines.
struct FunctionLengthRule: HabitRule {
  let name = "function-length"
  static let bound = 70

  func covers(_ path: String) -> Bool {
    path.hasSuffix(".swift") && !path.isCatalogue
  }

  func violations(in file: SourceFile) -> [Violation] {
    file.declarations.filter(\.isFunction).filter { $0.lineCount > Self.bound }.map {
      violation(file, $0.line, "'\($0.name)' has \($0.lineCount) lines, more than \(Self.bound): cut it into steps")
    }
  }

  var examples: [HabitExample] {
    let lines = String(repeating: "  work()\n", count: 69)
    return [
      HabitExample(1, "func long() {\n\(lines)}\n"),
      HabitExample(1, "var long: Int {\n\(lines)}\n"),
      HabitExample(1, "init(_ a: Int = f { 1 }) {\n\(lines)}\n"),
      HabitExample(0, "func short() {\n\(lines.dropFirst(9))}\n"),
      HabitExample(0, "let table = [\n\(lines)]\n"),
      HabitExample(0, "protocol P {\n  func f()\n  var a: Int { get }\n\(String(repeating: "  // b\n", count: 90))}\n"),
    ]
  }
}

extension Declaration {
  /// It has a body that runs when it is called.
  fileprivate var isFunction: Bool {
    guard hasBody else { return false }
    return Self.functions.contains(keyword) || (keyword == "var" && !isInitialised)
  }
}
