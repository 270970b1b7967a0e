/// The conditions of a makefile that are open at one line.
struct MakeConditions: Sendable {
  private enum Branch {
    /// This side counts.
    case taken
    /// The other side does, or has done.
    case left(isOver: Bool)
    /// It cannot be told: both do.
    case guess
  }

  private var branches: [Branch] = []

  var depth: Int { branches.count }

  /// Whether the line counts.
  var isTaken: Bool {
    branches.allSatisfy { branch in
      if case .left = branch { false } else { true }
    }
  }

  /// Whether it may as well not count.
  var isGuess: Bool {
    branches.contains { branch in
      if case .guess = branch { true } else { false }
    }
  }

  /// Takes a line that begins, turns or ends a condition; false when it is none.
  mutating func take(_ text: String, _ scope: inout MakeScope) -> Bool {
    let (word, rest) = MakeLines.firstWord(text)
    switch word {
    case "endif": _ = branches.popLast()
    case "else": turn(rest, &scope)
    case "ifeq", "ifneq", "ifdef", "ifndef": branches.append(Self.branch(word, rest, &scope))
    default: return false
    }
    return true
  }

  private mutating func turn(_ rest: String, _ scope: inout MakeScope) {
    guard let last = branches.popLast() else { return }
    switch last {
    case .taken: branches.append(.left(isOver: true))
    case .left(isOver: true): branches.append(.left(isOver: true))
    case .guess: branches.append(.guess)
    case .left(isOver: false):
      let (word, condition) = MakeLines.firstWord(rest)
      branches.append(word.isEmpty ? .taken : Self.branch(word, condition, &scope))
    }
  }

  private static func branch(_ word: String, _ text: String, _ scope: inout MakeScope) -> Branch {
    let truth: Bool?
    switch word {
    case "ifeq", "ifneq": truth = sides(text, &scope).map { ($0.0 == $0.1) == (word == "ifeq") }
    case "ifdef", "ifndef":
      truth = TaskText.literal(scope.lookUp(text, depth: 0)).map { !$0.isEmpty == (word == "ifdef") }
    default: truth = nil
    }
    return truth.map { $0 ? .taken : .left(isOver: false) } ?? .guess
  }

  /// `(a,b)`, `"a" "b"`, `'a' 'b'`, expanded; nil when one of them cannot be told.
  private static func sides(_ text: String, _ scope: inout MakeScope) -> (String, String)? {
    var sides: [String]
    if text.hasPrefix("("), text.hasSuffix(")") {
      sides = MakeFunctions.arguments(String(text.dropFirst().dropLast()))
    } else {
      sides = text.split(separator: " ", maxSplits: 1).map { side in
        String(TaskText.trimmed(side).dropFirst().dropLast())
      }
    }
    guard sides.count == 2, let left = TaskText.literal(scope.expand(TaskText.trimmed(sides[0]))),
      let right = TaskText.literal(scope.expand(TaskText.trimmed(sides[1])))
    else { return nil }
    return (left, right)
  }
}
