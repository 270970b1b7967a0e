import CommandEffects
import ShellSyntax
import Vocabulary

/// Walks a command with facts given, for tests.
struct Walk {
  var directory: WorkingDirectory = .known("/work/infra")
  var inherited: [String: String] = ["HOME": "/home/dev"]
  var facts = Facts()

  /// The inspection of a text; facts that are asked for and not given are missing.
  func inspection(of text: String) -> Inspection {
    FactRounds.settle(from: facts, answer: { _ in .missing }) { facts in
      var walker = CommandWalker(facts: facts)
      walker.walk(
        text: Array(text.utf8),
        from: ShellState(directory: directory, variables: Variables(inherited: inherited, isComplete: true)))
      return walker.inspection
    }
  }

  /// The codes of the findings above information, sorted.
  func codes(of text: String) -> [String] {
    inspection(of: text).findings.filter { $0.severity > .information }.map(\.code.text).sorted()
  }
}
