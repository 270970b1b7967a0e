import CommandEffects
import Vocabulary

/// A folder and its surroundings, in which a command is walked.
struct DatabaseContext {
  var variables: [String: String] = [:]
  /// Files by absolute path.
  var files: [String: String] = [:]
  /// YAML files by absolute path: sections with their entries.
  var yaml: [String: [String: [String: String]]] = [:]
  /// Whether no other variable is set.
  var isComplete = true

  /// What a walk in `/work/app` finds.
  func inspection(of text: String) -> Inspection {
    FactRounds.settle(answer: answer) { facts in
      var walker = CommandWalker(facts: facts)
      walker.walk(text: Array(text.utf8), from: state)
      return walker.inspection
    }
  }

  /// The tier of the gravest finding; nil when there is none with a place.
  func tier(of text: String) -> Tier? {
    inspection(of: text).findings.filter { $0.severity > .information && $0.environment != nil }
      .max { $0.severity < $1.severity }?.environment?.tier
  }

  private var state: ShellState {
    var inherited = variables
    inherited["HOME"] = "/home/dev"
    return ShellState(
      directory: .known("/work/app"), variables: Variables(inherited: inherited, isComplete: isComplete))
  }

  private func answer(_ query: FactQuery) -> Fact {
    if case .yaml(let path, _) = query { return yaml[path].map { .documents([document($0)]) } ?? .missing }
    return files[query.path].map { .contents(Array($0.utf8)) } ?? .missing
  }

  private func document(_ sections: [String: [String: String]]) -> LocatedValue {
    mapping(sections.mapValues { entries in mapping(entries.mapValues(scalar)) })
  }

  private func mapping(_ entries: [String: LocatedValue]) -> LocatedValue {
    LocatedValue(.mapping(entries.map { .init(key: scalar($0.key), value: $0.value) }), at: .init(line: 1, column: 1))
  }

  private func scalar(_ text: String) -> LocatedValue {
    LocatedValue(.scalar(text, isPlain: true), at: .init(line: 1, column: 1))
  }
}
