import Vocabulary

/// A protection that a change takes away or weakens.
struct ProtectionChange: Sendable, Hashable {
  let path: AttributePath
  /// What it does, as the end of a sentence about the object: `turns deletion_protection off`.
  let words: String

  /// Compares an object before and after; nil when it is protected as well as before, or when that is not known yet.
  init?(_ protection: Protection, before: StructuredValue, after: StructuredValue) {
    let old = protection.path.values(in: before)
    let new = protection.path.values(in: after)
    // What is known only at apply is not taken for weaker: the destroy that could follow is judged by itself.
    guard !new.contains(.unknown), !ProtectionChange.isUnknown(protection.path, in: after),
      let words = ProtectionChange.words(protection, old, new)
    else { return nil }
    path = protection.path
    self.words = words
  }

  /// Whether something on the way to the value is not known yet.
  private static func isUnknown(_ path: AttributePath, in object: StructuredValue) -> Bool {
    (1...max(path.steps.count, 1)).contains { length in
      AttributePath(path.steps.prefix(length).joined(separator: ".")).values(in: object).contains(.unknown)
    }
  }

  private static func words(_ protection: Protection, _ old: [StructuredValue], _ new: [StructuredValue]) -> String? {
    let path = protection.path
    switch protection.kind {
    case .on:
      return count(old, AttributeWord.isOn) > count(new, AttributeWord.isOn) ? "turns \(path) off" : nil
    case .off:
      return count(old, AttributeWord.isOn) < count(new, AttributeWord.isOn) ? "turns \(path) on" : nil
    case .more:
      return lowered(path, old, new, nothing: 0)
    case .longer:
      // An absent value means for ever where nothing else stands beside it.
      return lowered(path, old.isEmpty ? [.null] : old, new, nothing: Int64.max)
    case .set:
      return count(old, isSet) > count(new, isSet) ? "takes \(path) away" : nil
    case .empty:
      return count(old, isSet) < count(new, isSet) ? "sets \(path) to \(list(new))" : nil
    case .among(let words):
      let isSafe = { (value: StructuredValue) in words.contains(AttributeWord.word(value) ?? "") }
      guard count(old, isSafe) > count(new, isSafe) else { return nil }
      return "changes \(path) from \(list(old)) to \(list(new))"
    case .not(let word):
      let isDanger = { (value: StructuredValue) in AttributeWord.word(value) == word }
      return count(old, isDanger) < count(new, isDanger) ? "sets \(path) to \(word)" : nil
    case .all:
      let gone = old.filter { $0 != .null && !new.contains($0) }
      return gone.isEmpty ? nil : "takes \(list(gone)) out of \(path)"
    case .denial:
      return count(ofDenials: old) > count(ofDenials: new) ? "takes a denial out of \(path)" : nil
    }
  }

  private static func count(_ values: [StructuredValue], _ matches: (StructuredValue) -> Bool) -> Int {
    values.count(where: matches)
  }

  private static func isSet(_ value: StructuredValue) -> Bool {
    AttributeWord.isOn(value) || value == .boolean(false)
  }

  /// Each number that was there has to find one as great: a further rule of a plan may keep its copies for less.
  ///
  /// - Parameter nothing: what no value stands for; where that is the greatest number, so do zero and less.
  private static func lowered(
    _ path: AttributePath, _ old: [StructuredValue], _ new: [StructuredValue], nothing: Int64
  ) -> String? {
    let before = numbers(old, isEndless: nothing == Int64.max)
    let after = numbers(new, isEndless: nothing == Int64.max)
    let nothing = (nothing, nothing == Int64.max ? "for ever" : String(nothing))
    let pairs = before.enumerated().map { ($1, $0 < after.count ? after[$0] : nothing) }
    guard let (from, to) = pairs.first(where: { $0.1.0 < $0.0.0 }) else { return nil }
    return "lowers \(path) from \(from.1) to \(to.1)"
  }

  /// The numbers with their words, the greatest first.
  private static func numbers(_ values: [StructuredValue], isEndless: Bool) -> [(Int64, String)] {
    values.compactMap { value -> (Int64, String)? in
      let number = AttributeWord.number(value)
      if isEndless, (number ?? 0) <= 0 { return (Int64.max, "for ever") }
      return number.map { ($0, ObjectName.shown(AttributeWord.word(value) ?? String($0))) }
    }.sorted { $0.0 > $1.0 }
  }

  private static func list(_ values: [StructuredValue]) -> String {
    let words = values.compactMap(AttributeWord.word)
    return words.isEmpty ? "nothing" : ObjectName.shown(words.joined(separator: ", "))
  }

  /// How often policies say `Deny`.
  private static func count(ofDenials policies: [StructuredValue]) -> Int {
    policies.compactMap(\.text).reduce(0) {
      $0 + $1.split(separator: "\"Deny\"", omittingEmptySubsequences: false).count - 1
    }
  }
}
