import Pages

/// Sentences of proposals that lists have shown: what was put before people is long, and does not change.
actor SentenceShelf {
  /// The most sentences that are kept.
  private static let bound = 2000

  private var kept: [String: ProposalSentence] = [:]

  func sentence(_ key: String) -> ProposalSentence? { kept[key] }

  func keep(_ sentence: ProposalSentence, _ key: String) {
    // Whatever goes is made anew when it is asked for.
    if kept.count >= SentenceShelf.bound { kept.removeAll() }
    kept[key] = sentence
  }
}
