import CommandEffects
import Host
import Vocabulary

/// A folder with files of tasks in it, and the reading of commands there.
struct TaskScene {
  var files: [String: String]
  var inherited: [String: String] = ["HOME": "/home/ann"]

  /// The files are named by their path below `/work/app`.
  init(_ files: [String: String]) {
    self.files = files
  }

  /// The walk of a command in `/work/app`, with the facts it asks for.
  func walk(_ text: String) -> CommandWalker {
    FactRounds.settle(answer: answer, lacking: { $0.inspection.lacking.map(\.query) }) { facts in
      var walker = CommandWalker(facts: facts, isTracing: true)
      walker.walk(
        text: Array(text.utf8),
        from: ShellState(
          directory: .known("/work/app"), variables: Variables(inherited: inherited, isComplete: true)))
      return walker
    }
  }

  /// The codes of the findings above information.
  func codes(_ text: String) -> [String] {
    Set(walk(text).inspection.findings.filter { $0.severity > .information }.map(\.code.text)).sorted()
  }

  /// The argvs of what is started, the first one left out.
  func started(_ text: String) -> [[String]] {
    walk(text).started.dropFirst().map { ([$0.program] + $0.arguments).map(\.display) }
  }

  private func answer(_ query: FactQuery) -> Fact {
    guard query.path.hasPrefix("/work/app/"), let text = files[String(query.path.dropFirst(10))] else {
      return .missing
    }
    switch query {
    case .contents: return .contents(Array(text.utf8))
    case .beginning(_, let count): return .contents(Array(text.utf8.prefix(count)))
    // A file that is no YAML is none that a task could be read from.
    case .yaml: return (try? YAMLReader.read(Array(text.utf8))).map(Fact.documents) ?? .unreadable("no YAML")
    case .status: return .status(.file(size: Int64(text.utf8.count)))
    case .worktree, .directory, .savedPlan, .archiveNames, .stateChain: return .missing
    }
  }
}
