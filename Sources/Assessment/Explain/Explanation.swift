import CommandEffects
import Decision
import Vocabulary

/// Each step from a text to its verdict.
package struct Explanation: Sendable {
  /// A fact that was looked up, and what for.
  package struct Consulted: Sendable {
    package var fact: LackingFact
    /// What was found, in a few words.
    package var found: String
  }

  /// The text that evidence points into.
  package var text: [UInt8]
  /// The text as the shell reads it, a line each, nested ones indented.
  package var outline: [String]
  /// The program starts in the order in which they were met.
  package var started: [Invocation]
  /// What was looked up in the world, in order.
  package var consulted: [Consulted]
  package var effects: [Effect]
  /// Each finding with what ruled it, worst first.
  package var decisions: [Decision]
  /// The answer, as the checks give it.
  package var assessed: Assessed
}

extension Assessor {
  /// Assesses a shell text and keeps each step.
  ///
  /// - Parameter answer: looks at the world; called once for each query.
  package func explain(
    _ text: [UInt8], in directory: WorkingDirectory, variables: Variables, answer: (FactQuery) -> Fact
  ) -> Explanation {
    let action = Action.command(text: text, directory: directory, variables: variables)
    var facts = Facts()
    var consulted: [Explanation.Consulted] = []
    for _ in 0..<Assessor.rounds {
      guard case .lacks(let lacking) = step(action, facts: facts) else { break }
      for lack in lacking {
        let fact = answer(lack.query)
        facts[lack.query] = fact
        consulted.append(Explanation.Consulted(fact: lack, found: fact.summary))
      }
    }
    var walker = CommandWalker(facts: facts, isTracing: true)
    walker.walk(text: text, from: ShellState(directory: directory, variables: variables))
    // The rounds are used up by now: what is still lacking stays so.
    let assessed = assess(action) { facts[$0] ?? .unreadable("it was not looked at") }
    let decisions = Judgement.decisions(
      on: assessed.verdict.findings, by: policy, in: circumstances(assessed.effects))
    return Explanation(
      text: text, outline: ScriptOutline.lines(of: text), started: walker.started, consulted: consulted,
      effects: assessed.effects, decisions: decisions, assessed: assessed)
  }
}

extension Fact {
  /// What was found, in a few words.
  var summary: String {
    switch self {
    case .missing: "not there"
    case .unreadable(let why): "cannot be read: \(why)"
    case .tooBig: "too big"
    case .contents(let bytes): Fact.count(bytes.count, "byte")
    case .documents(let documents): Fact.count(documents.count, "document")
    case .status(.file(let size)): "a file of \(Fact.count(Int(size), "byte"))"
    case .status(.directory): "a folder"
    case .status(.other): "a device, socket or pipe"
    case .names(let names, let isComplete): Fact.count(names.count, "name") + (isComplete ? "" : " and more")
    case .worktree(let status):
      switch status.changes {
      case .none: "a repository where all is committed"
      case .some(let path): "a repository where \(path) is not committed"
      case .unknown(let why): "a repository that cannot be read: \(why)"
      }
    case .members(let members, _): "an archive of \(Fact.count(members.count, "member"))"
    }
  }

  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
