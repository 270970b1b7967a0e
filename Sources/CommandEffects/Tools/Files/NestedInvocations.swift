import Vocabulary

/// Builds the invocations that a tool would start.
enum NestedInvocations {
  /// A script that is handed to a shell.
  static func shell(_ script: ArgumentWord, in outer: Invocation) -> Invocation {
    Invocation(
      program: ArgumentWord("sh", evidence: script.evidence),
      arguments: [ArgumentWord("-c", evidence: script.evidence), script], directory: outer.directory,
      variables: outer.variables, input: .nothing, evidence: script.evidence, place: outer.place)
  }

  /// An argv that is started as it stands; nil when it is empty.
  static func program(_ words: [ArgumentWord], in outer: Invocation, from evidence: Evidence? = nil) -> Invocation? {
    guard let program = words.first else { return nil }
    return Invocation(
      program: program, arguments: Array(words.dropFirst()), directory: outer.directory, variables: outer.variables,
      input: outer.input, evidence: evidence ?? program.evidence, place: outer.place)
  }
}
