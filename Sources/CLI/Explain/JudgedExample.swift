import Assessment
import Decision
import Vocabulary

/// An example with what the guard answers to it by the built-in policy.
struct JudgedExample: Sendable {
  var example: ToolExample
  var assessed: Assessed
  /// What decided; nil when nothing was noticed.
  var finding: Finding?

  init(_ example: ToolExample, in world: ExampleWorld) {
    self.example = example
    assessed = Assessor().assess(
      .command(text: Array(example.command.utf8), directory: world.directory, variables: world.variables),
      answer: world.answer)
    finding = assessed.verdict.findings.first
  }

  /// The answer of the guard, which a test holds to that of the example.
  var answer: ToolExample.Answer {
    switch assessed.verdict {
    case .allow: .allow
    case .hold([.confirm], _): .confirm
    case .hold: .hold
    case .deny: .deny
    }
  }

  /// Where it lands by what decided.
  var tier: Tier? { finding?.environment?.tier }

  /// The answer in the words of a policy file: `restore-point and approval 2`.
  var answerWords: String {
    switch assessed.verdict {
    case .allow: Ruling.allow.words
    case .hold(let requirements, _): Ruling.hold(requirements).words
    case .deny: Ruling.deny.words
    }
  }

  /// One sentence: what decided, else what it would do.
  var reason: String {
    if let finding { return finding.message }
    guard !assessed.effects.isEmpty else { return "nothing that is known to matter" }
    var seen: Set<String> = []
    let told = assessed.effects.map { "\($0.verb.rawValue) \($0.resource.kind)" }.filter { seen.insert($0).inserted }
    return told.prefix(3).joined(separator: ", ")
  }

  /// What a page can be searched by, in small letters.
  var searchText: String {
    [finding?.code.text, example.command, reason, finding?.remedy].compactMap { $0 }.joined(separator: "\n")
      .lowercased()
  }
}
