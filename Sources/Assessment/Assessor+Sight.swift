import CommandEffects
import Vocabulary

extension Assessor {
  /// Judges an action that a client asks about, as far as the client shows it.
  ///
  /// Where the client does not show the folder that a command starts in, it is judged twice: in the folder that is named
  /// and in one that is not known, and what is worse counts. So the folder that is named may raise, and never lower.
  package func assess(_ action: Action, seenBy sight: ClientSight, answer: (FactQuery) -> Fact) -> Assessed {
    guard case .command(let text, let directory, let variables) = action, sight != .whole else {
      return assess(action, answer: answer)
    }
    let asked = sight.showsTyping ? action : .typed(text: text, directory: directory, variables: variables)
    // What was read once is not read again: it would count twice against the bounds.
    var known: [FactQuery: Fact] = [:]
    func remembering(_ query: FactQuery) -> Fact {
      if let fact = known[query] { return fact }
      let fact = answer(query)
      known[query] = fact
      return fact
    }
    let named = assess(asked, answer: remembering)
    if sight.showsFolder { return named }
    let folder = WorkingDirectory.unknown("the folder that the command starts in, which this client does not show")
    var unseen = assess(.command(text: text, directory: folder, variables: variables), answer: remembering)
    guard unseen.verdict.weight > named.verdict.weight else { return named }
    unseen.verdict = unseen.verdict.adding(Assessor.unseenFolder)
    return unseen
  }

  private static var unseenFolder: Finding {
    Finding(
      "client.unseen-folder", .warning, "this client does not show the folder that a command starts in",
      evidence: .whole, remedy: "begin the command with `cd /the/absolute/folder && `, so that the folder is seen")
  }
}

extension Verdict {
  /// How much stands in the way.
  fileprivate var weight: Int {
    switch self {
    case .allow: 0
    case .hold([.confirm], _): 1
    case .hold: 2
    case .deny: 3
    }
  }

  /// With one finding more, behind the others.
  fileprivate func adding(_ finding: Finding) -> Verdict {
    switch self {
    case .allow(let findings): .allow(findings + [finding])
    case .hold(let requirements, let findings): .hold(requirements, findings + [finding])
    case .deny(let findings): .deny(findings + [finding])
    }
  }
}
