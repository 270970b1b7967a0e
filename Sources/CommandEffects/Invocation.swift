import Vocabulary

/// One program start, resolved as far as the text and the facts go.
package struct Invocation: Sendable, Hashable {
  /// The executable, as it was named.
  package var program: ArgumentWord
  /// Its arguments, without the program.
  package var arguments: [ArgumentWord]
  /// The folder it starts in.
  package var directory: WorkingDirectory
  /// What it finds in its environment.
  package var variables: Variables
  /// What feeds its standard input.
  package var input: StandardInput
  /// The words it came from.
  package var evidence: Evidence
  /// The machine by name, when a wrapper runs it there over the network.
  package var host: RemoteHost?
  /// Where the machine or container stands that it runs on, when that is another than the one that was asked: its
  /// `localhost` and its files are that one's own.
  package var place: Environment?

  package init(
    program: ArgumentWord, arguments: [ArgumentWord], directory: WorkingDirectory, variables: Variables,
    input: StandardInput = .inherited, evidence: Evidence, place: Environment? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.directory = directory
    self.variables = variables
    self.input = input
    self.evidence = evidence
    self.place = place
  }

  /// The last path component of the program, when it is known: `terraform` of `/usr/local/bin/terraform`.
  package var name: String? {
    program.literal.map { literal in
      literal.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(literal[literal.index(after: $0)...]) } ?? literal
    }
  }
}

/// The folder that a program starts in.
package enum WorkingDirectory: Sendable, Hashable {
  /// An absolute, normalised path.
  case known(String)
  /// It was not told, or a `cd` went somewhere that is not known: why.
  case unknown(String)

  /// The absolute path of a path that a program is given, or nil when the folder is unknown and the path relative.
  package func resolve(_ path: String) -> String? {
    if path.utf8.first == UInt8(ascii: "/") { return PathText.normalised(path) }
    guard case .known(let folder) = self else { return nil }
    return PathText.absolute(path, in: folder)
  }
}

/// What feeds a program's standard input.
package indirect enum StandardInput: Sendable, Hashable {
  /// The shell's own.
  case inherited
  /// `/dev/null`, or closed.
  case nothing
  /// Literal text: a here-document, a here-string, or the output of a program that only prints literals.
  case text(String)
  case file(ArgumentWord)
  /// What another program prints: its name, and what literal text went into it.
  case output(of: String, literals: [String])
}

/// The variables that a program starts with: those the caller gave, under what the text assigns.
package struct Variables: Sendable, Hashable {
  /// What is known of one variable.
  package enum Value: Sendable, Hashable {
    case set(String)
    case unset
    /// It has a value that cannot be told: why.
    case unknown(String)
  }

  /// What the caller's environment holds. Shared by all invocations of a text.
  package var inherited: [String: String]
  /// Whether a name that is neither inherited nor assigned is known to be unset.
  package var isComplete: Bool
  /// What the text assigns or unsets.
  package var assigned: [String: Value]

  package init(inherited: [String: String] = [:], isComplete: Bool = false, assigned: [String: Value] = [:]) {
    self.inherited = inherited
    self.isComplete = isComplete
    self.assigned = assigned
  }

  /// What is known of a variable.
  package subscript(name: String) -> Value {
    if let value = assigned[name] { return ShellNames.isDynamic(name) ? .unknown("the value of $\(name)") : value }
    if let value = inherited[name], !ShellNames.isDynamic(name) { return .set(value) }
    return isComplete && !ShellNames.isSet(name) ? .unset : .unknown("the value of $\(name)")
  }

  /// The text of a variable that is known to be set.
  package func text(_ name: String) -> String? {
    // As `self[name]`, without the words for what is not known.
    if let value = assigned[name] {
      if case .set(let text) = value, !ShellNames.isDynamic(name) { return text }
      return nil
    }
    guard let value = inherited[name], !ShellNames.isDynamic(name) else { return nil }
    return value
  }
}
