import Vocabulary

/// What a command of a cloud's own tool does by its path and its options together.
struct CloudMeaning: Sendable {
  var kind: CloudOperation.Class
  var role: ResourceRole
  /// What is taken away, as a noun phrase; nil when only the role is known.
  var words: String?
  /// What can be gone back to afterwards, as noun phrases or sentences that begin with "it".
  var saved: [String] = []
  /// The options that decided.
  var deciding: [CloudLine.Option] = []
  /// What an option takes away if its value is the one that nobody can see, and the word with that value.
  var open: (words: String, word: ArgumentWord)?

  /// Asks the conditions of a command in their order.
  init(_ operation: CloudOperation, _ line: CloudLine, _ catalogue: CloudCatalogue) {
    kind = operation.kind
    role = operation.role
    guard operation.hasConditions else { return }
    var isDecided = false
    let conditions = catalogue.conditions(of: line.path)
    for condition in conditions {
      let answer = CloudAnswer(condition, line)
      switch (condition.outcome, answer) {
      case (.saves, .yes(let options)):
        condition.words.map { saved.append($0) }
        deciding += options
      case (.spares, .yes(let options)):
        (kind, role, words) = (.read, operation.role, nil)
        deciding = options
        return
      case (.becomes(let other), .yes(let options)) where !isDecided:
        isDecided = true
        (kind, role, words) = (other, condition.role, condition.words)
        deciding += options
      case (.becomes(let other), .open(let word)) where other.gravity > operation.kind.gravity:
        if open == nil { open = (condition.words ?? "something", word) }
      default: break
      }
    }
    if open == nil, !isDecided, kind.gravity < 3 { open = Self.unseen(conditions, line) }
  }

  /// A word that may be any option, where one of them takes something away.
  private static func unseen(
    _ conditions: [CloudCondition], _ line: CloudLine
  ) -> (words: String, word: ArgumentWord)? {
    let grave = conditions.first { condition in
      if case .becomes(let kind) = condition.outcome { kind.gravity > 3 } else { false }
    }
    guard let words = grave?.words, let word = line.openWord else { return nil }
    return (words, word)
  }
}

extension CloudMeaning {
  /// What a command does whose options decide nothing.
  init(_ kind: CloudOperation.Class, _ role: ResourceRole, words: String? = nil) {
    self.kind = kind
    self.role = role
    self.words = words
  }
}
