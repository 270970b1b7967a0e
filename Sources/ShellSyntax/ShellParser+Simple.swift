import Vocabulary

/// Simple commands, and functions named without a keyword.
extension ShellParser {
  /// What has been read of a simple command.
  struct SimpleState {
    var command: SimpleCommand
    /// An assignment of an array may follow: bash looks for one at the start, behind another assignment, and behind
    /// redirections that nothing but redirections stand before.
    var takesArray = true
    /// `name=(…)` may be an argument: the program is `declare` or the like, and no operator stood behind it.
    var takesArrayArgument = false

    var isEmpty: Bool {
      command.words.isEmpty && command.assignments.isEmpty && command.redirections.isEmpty
    }

    mutating func add(_ word: Word) {
      if command.words.isEmpty {
        takesArrayArgument = takesArray && Self.takesArrayArguments(word.bareText ?? "")
        takesArray = false
      }
      command.words.append(word)
    }

    private static func takesArrayArguments(_ program: String) -> Bool {
      // Few programs are asked for by name: looking at the length first spares most comparisons.
      switch program.utf8.count {
      case 3: program == "let"
      case 4: program == "eval"
      case 5: program == "local" || program == "alias"
      case 6: program == "export"
      case 7: program == "declare" || program == "typeset"
      case 8: program == "readonly"
      default: false
      }
    }
  }

  mutating func readSimpleOrFunction() throws(SyntaxProblem) -> Command {
    let start = cursor
    if next.endsWord || isAtRedirection || isAtAssignment { return try readSimple(from: start) }
    let word = try readWord(.argument)
    let end = cursor
    skipBlanks()
    guard next == .openParenthesis else { return try readSimple(from: start, firstWord: word) }
    try enter()
    let function = try readFunction(word.bareText ?? text(start, end), from: start)
    leave()
    return .function(function)
  }

  /// Reads a simple command, of which the first word may have been read already.
  mutating func readSimple(from start: Int, firstWord: Word? = nil) throws(SyntaxProblem) -> Command {
    var state = SimpleState(command: SimpleCommand(range: ByteRange(0, 0)))
    try spend()
    state.command.words.reserveCapacity(6)
    if let firstWord { state.add(firstWord) }
    skipBlanks()
    while try readSimplePart(&state) { skipBlanks() }
    if state.isEmpty { throw unexpected() }
    state.command.range = span(start, lastEnd)
    return .simple(state.command)
  }

  private mutating func readSimplePart(_ state: inout SimpleState) throws(SyntaxProblem) -> Bool {
    if let redirection = try readRedirection() {
      state.command.redirections.append(redirection)
      state.takesArray = state.takesArray && state.command.assignments.isEmpty && state.command.words.isEmpty
      state.takesArrayArgument = false
      return true
    }
    if next.endsWord, !isProcessSubstitution(cursor) {
      if next == .openParenthesis { throw unexpected() }
      return false
    }
    if state.command.words.isEmpty, isAtAssignment {
      try readAssignment(&state)
    } else {
      state.add(try readWord(state.takesArrayArgument ? .declaration : .argument))
    }
    return true
  }
}
