import ShellSyntax
import Vocabulary

/// Walks a shell text as bash would run it, on every branch, and hands each program start to its tool's reader.
///
/// Nothing is run and nothing is read: what depends on the world is asked for as a fact or stays unknown.
package struct CommandWalker: Sendable {
  /// Bounds on work; reaching one is the finding `shell.over-bound`.
  package struct Bounds: Sendable {
    /// Texts inside texts: `bash -c`, `eval`, functions, substitutions.
    package var depth = 24
    /// Program starts looked at.
    package var invocations = 5_000
    /// Words made by expansion.
    package var words = 50_000
    /// Rounds of one loop over literal words, and of all loops with a counter.
    package var rounds = 256

    package init() {}
  }

  /// What came out so far.
  package internal(set) var inspection: Inspection
  let bounds: Bounds
  var locator: Locator = .shifted(by: 0)
  var depth = 0
  var invocationCount = 0
  var wordCount = 0
  /// The program starts, in the order in which they were met, when `isTracing`.
  package internal(set) var started: [Invocation] = []
  /// The shells that would read their script from the command's own standard input, when `isTracing`.
  package internal(set) var typedShells: [Invocation] = []
  /// Whether program starts are kept, for explanations and tests.
  let isTracing: Bool
  /// Literal text of the whole command: searched when a shell's script is not literal.
  var literals: [String] = []
  /// What process substitutions print, by the reason why their file's name is not known.
  var substitutions: [String: Output] = [:]
  /// Rounds of loops that were run one by one, of all loops together.
  var rounds = 0
  /// Command substitutions so far: after one, the status of assignments alone is its own.
  var substitutionCount = 0
  /// Whether an expansion may have been an error, so that its command may have failed or not run.
  var mayFailExpanding = false
  /// Whether what is printed is about to be run, so that files which are printed are asked for.
  var isPrintingScript = false
  /// The files that the text writes, by their last path component, for those below a folder that is not known.
  var filesByName: [String: Set<String>] = [:]
  /// Whether the text writes a file below a folder that is not known.
  var hasOpenFiles = false
  /// Tasks that are being walked, by what started them and the file they stand in.
  var openTasks: Set<String> = []

  package init(facts: Facts, bounds: Bounds = Bounds(), isTracing: Bool = false) {
    inspection = Inspection(facts: facts)
    self.bounds = bounds
    self.isTracing = isTracing
  }

  /// Whether every program that was met, while tracing, only reads or prints.
  package var startsOnlyPrinters: Bool {
    started.allSatisfy { invocation in
      invocation.name.map { Readers.onlyRead($0) || $0 == "true" || $0 == "sleep" } ?? false
    }
  }

  /// Walks a text as `bash -c` would run it.
  package mutating func walk(text: [UInt8], from state: ShellState) {
    var state = state
    let script = ShellParser.parse(text)
    note(problems: script.problems, in: text)
    _ = walkLines(script, &state)
    _ = walkTraps(state)
  }

  /// Looks at one program start with a real argv.
  package mutating func walk(argv: [String], from state: ShellState) {
    var state = state
    let words = argv.enumerated().map { ArgumentWord($0.element, evidence: .argument($0.offset)) }
    locator = .fixed(.whole)
    _ = start(words, prefix: [:], input: .inherited, isProgramOnly: true, &state)
  }

  /// Notes what the parser did not understand: it holds when a guarded tool's name occurs in the text.
  mutating func note(problems: [SyntaxProblem], in text: [UInt8]) {
    for problem in problems {
      let evidence = locator.evidence(problem.range)
      switch problem.kind {
      case .overBound(let bound):
        noteOverBound(bound, evidence)
      case .unparsed(let what):
        let name = GuardedNames.firstName(inUnparsed: text)
        let code: FindingCode = name == nil ? "shell.unparsed" : "shell.unparsed-guarded"
        inspection.note(
          Finding(
            code, name == nil ? .information : .high,
            name.map { "the shell text cannot be read (\(what)), and it names \($0)" }
              ?? "the shell text cannot be read (\(what))",
            evidence: evidence, remedy: "write it as a plain command, so that it can be read"))
      }
    }
  }

  /// Notes that a bound was reached; it holds.
  mutating func noteOverBound(_ bound: String, _ evidence: Evidence) {
    inspection.note(
      Finding(
        "shell.over-bound", .high, "the command is too big to be read to its end (\(bound))", evidence: evidence,
        remedy: "split it into smaller commands"))
  }

  /// Whether one more level may be entered; notes the bound when not.
  mutating func mayDescend(_ evidence: Evidence) -> Bool {
    guard depth < bounds.depth else {
      noteOverBound("more than \(bounds.depth) texts inside one another", evidence)
      return false
    }
    return true
  }
}
