import Vocabulary

/// What the judgement of paths needs to know of the invocation that names them.
package struct FileScene: Sendable {
  /// Questions that one invocation may ask for.
  static let questionLimit = 6
  /// Bound of an archive whose names are asked for, in bytes.
  static let archiveBound = 8 << 20

  /// The program's name, for messages.
  let program: String
  let directory: WorkingDirectory
  /// The home folder, absolute, when it is known.
  let home: String?
  /// Its components, ASCII letters in lower case; nil when it is unknown or the root.
  let homeParts: [String]?
  /// What points at the whole invocation.
  let evidence: Evidence
  /// The components of the working directory, ASCII letters in lower case; nil when it is unknown.
  let directoryParts: [String]?
  private var questions = 0

  init(program: String, directory: WorkingDirectory, variables: Variables, evidence: Evidence) {
    self.program = program
    self.directory = directory
    self.evidence = evidence
    home = variables.text("HOME").flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    homeParts = home.map { PathParts.folded($0) }.flatMap { $0.isEmpty ? nil : $0 }
    if case .known(let path) = directory { directoryParts = PathParts.folded(path) } else { directoryParts = nil }
  }

  init(_ invocation: Invocation) {
    self.init(
      program: invocation.name ?? "the program", directory: invocation.directory, variables: invocation.variables,
      evidence: invocation.evidence)
  }

  /// The answer to a query, or nil when it is lacking or too much has been asked already.
  mutating func ask(_ query: FactQuery, for reason: String, _ inspection: inout Inspection) -> Fact? {
    guard questions < FileScene.questionLimit else { return nil }
    questions += 1
    return inspection.ask(query, for: reason)
  }
}
