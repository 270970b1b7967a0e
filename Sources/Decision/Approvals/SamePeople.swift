import Vocabulary

/// Which enrolled names stand for one and the same person: those that share a key, a credential or an identity.
struct SamePeople {
  /// The number of the person that each name stands for.
  private var person: [String: Int] = [:]

  init(_ people: [EnrolledPerson]) {
    var holder: [String: Int] = [:]
    for (number, one) in people.enumerated() {
      var mine = person[one.name] ?? number
      person[one.name] = mine
      let marks = one.keys.map { "key \($0.name)" } + one.subjects.map { "subject \($0)" }
      for mark in marks {
        guard let other = holder[mark], other != mine else {
          holder[mark] = mine
          continue
        }
        // Both are one from here on, whatever either held before.
        for (name, held) in person where held == mine { person[name] = other }
        for (mark, held) in holder where held == mine { holder[mark] = other }
        mine = other
      }
    }
  }

  /// Whether two names stand for one person.
  func areSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let first = person[one], let second = person[other] else { return false }
    return first == second
  }
}
