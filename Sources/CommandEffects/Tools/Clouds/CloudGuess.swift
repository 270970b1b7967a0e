import Vocabulary

/// What can be said of a command that the table does not have: a newer one, or one of an extension.
///
/// Both tools name their verbs by rule: what is called `list`, `describe` or `show` reads. What is called `delete` is
/// judged as the same words of any other tool; all else holds.
enum CloudGuess {
  /// Nil when nothing can be said.
  static func operation(
    _ line: CloudLine, _ catalogue: CloudCatalogue
  ) -> (kind: CloudOperation.Class, role: ResourceRole)? {
    guard let unknown = line.unknown?.literal else { return nil }
    let known = line.path.split(separator: "/").map(String.init)
    let words = known + [unknown] + line.operands.prefix(4).compactMap(\.literal)
    let own = words.firstIndex { VerbWords.effect(of: $0)?.isSure == true } ?? words.count
    guard own < words.count, own >= known.count else { return nil }
    // Where verbs of this group are known, the next word is a verb; behind it stand names, whatever they are called.
    let hasVerbs = ["list", "describe", "show", "create", "delete"].contains {
      catalogue.operation(line.path + "/" + $0) != nil
    }
    guard own == known.count || !hasVerbs else { return nil }
    switch words[own] {
    case "list", "describe", "show": return (.read, .unknown)
    case "delete", "destroy", "purge": return (.destroy, role(words[..<own]))
    default: return nil
    }
  }

  private static func role(_ words: ArraySlice<String>) -> ResourceRole {
    for word in words.reversed() {
      if let role = NounWords.role(of: word) { return role }
      for part in word.split(separator: "-").reversed() {
        if let role = NounWords.role(of: String(part)) { return role }
      }
    }
    return .unknown
  }
}
