import Vocabulary

/// Simple commands, and functions named without a keyword.
extension ShellReader {
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

    fileprivate static func takesArrayArguments(_ program: String) -> Bool {
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

  /// Reads a simple command, or a function when `(` follows the first word.
  func readSimpleOrFunction() throws(Stop) -> Command {
    let start = cursor
    if next.endsWord || isAtRedirection || isAtAssignment { return try readSimple(from: start) }
    let word = try readWord(.argument)
    let end = cursor
    skipBlanks()
    if next == .openParenthesis { return try readFunction(word, start, end) }
    return try readSimple(from: start, firstWord: word)
  }

  private func readFunction(_ name: Word, _ start: Int, _ end: Int) throws(Stop) -> Command {
    .function(try readFunction(name.bareText ?? text(start, end), from: start))
  }

  /// Reads a simple command, of which the first word may have been read already.
  ///
  /// - Parameter isCoprocess: the word stands behind `coproc`, and assignments of arrays may still follow it.
  func readSimple(from start: Int, firstWord: Word? = nil, isCoprocess: Bool = false) throws(Stop) -> Command {
    var state = try beginSimple(firstWord)
    if isCoprocess {
      state.takesArrayArgument = true
      while isAtAssignment {
        try readSimpleWord(&state)
        skipBlanks()
      }
      state.takesArrayArgument = SimpleState.takesArrayArguments(firstWord?.bareText ?? "")
    }
    return try finishSimple(&state, from: start)
  }

  /// Reads what is left of a simple command.
  func finishSimple(_ state: inout SimpleState, from start: Int) throws(Stop) -> Command {
    while try readSimplePart(&state) { skipBlanks() }
    return try endSimple(&state, from: start)
  }

  func beginSimple(_ firstWord: Word?) throws(Stop) -> SimpleState {
    try spend()
    var state = SimpleState(command: SimpleCommand(range: ByteRange(0, 0)))
    state.command.words.reserveCapacity(6)
    if let firstWord { state.add(firstWord) }
    skipBlanks()
    return state
  }

  private func endSimple(_ state: inout SimpleState, from start: Int) throws(Stop) -> Command {
    if state.isEmpty { throw unexpected() }
    state.command.range = span(start, lastEnd)
    return .simple(state.command)
  }

  /// Reads the next word, assignment or redirection; false at the end of the command.
  private func readSimplePart(_ state: inout SimpleState) throws(Stop) -> Bool {
    if isAtRedirection {
      try readSimpleRedirection(&state)
    } else if next.endsWord, !isProcessSubstitution(cursor) {
      if next == .openParenthesis { throw unexpected() }
      return false
    } else if state.command.words.isEmpty, isAtAssignment {
      try readAssignment(&state)
    } else {
      try readSimpleWord(&state)
    }
    return true
  }

  private func readSimpleWord(_ state: inout SimpleState) throws(Stop) {
    state.add(try readWord(state.takesArrayArgument ? .declaration : .argument))
  }

  private func readSimpleRedirection(_ state: inout SimpleState) throws(Stop) {
    try readRedirection(&state.command.redirections)
    state.takesArray = state.takesArray && state.command.assignments.isEmpty && state.command.words.isEmpty
    state.takesArrayArgument = false
  }
}
