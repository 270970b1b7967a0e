import Vocabulary

/// What the words of a platform's command say: what is done, to what kind of thing, and which words say so.
struct PlatformCommand: Sendable {
  var effect: PlatformEffect
  var role: ResourceRole
  /// What is taken away, as a person would say it; nil when only the role is known.
  var what: String?
  /// How many words the command itself has; those behind are operands.
  var length: Int

  /// The most words that are searched for a verb.
  private static let depth = 5

  /// What a command line says; nil when no word of it is known.
  init?(_ tool: PlatformTool, _ line: PlatformCommandLine) {
    if let row = PlatformRow.best(tool, line) {
      self.init(effect: row.effect, role: row.role, what: row.what, length: row.wordCount)
      return
    }
    guard let verb = PlatformCommand.verb(line.words.prefix(PlatformCommand.depth)) else { return nil }
    let role = PlatformCommand.role(line.words.prefix(PlatformCommand.depth), around: verb.index)
    self.init(effect: verb.effect, role: role, what: nil, length: verb.index + 1)
  }

  private init(effect: PlatformEffect, role: ResourceRole, what: String?, length: Int) {
    self.effect = effect
    self.role = role
    self.what = what
    self.length = length
  }

  /// The first word that can only be a verb, else the first that may be one.
  private static func verb(_ words: ArraySlice<ArgumentWord>) -> (effect: PlatformEffect, index: Int)? {
    var possible: (effect: PlatformEffect, index: Int)?
    for (index, word) in words.enumerated() {
      guard let text = word.literal, let (effect, isSure) = self.effect(of: text) else { continue }
      if isSure { return (effect, index) }
      if possible == nil { possible = (effect, index) }
    }
    return possible ?? listing(words)
  }

  /// Things by their name alone are listed: `cf apps`, `ibmcloud ks clusters`.
  private static func listing(_ words: ArraySlice<ArgumentWord>) -> (effect: PlatformEffect, index: Int)? {
    guard let last = words.last?.literal?.lowercased(), last.hasSuffix("s"), words.count < depth,
      NounWords.role(of: last) != nil || role(inParts: last) != nil
    else { return nil }
    return (.read, words.endIndex - 1)
  }

  /// `delete`, `pg:reset`, `delete_vhost`, `remove-secret`, `vm.destroy`, `service-delete`, `DeleteDBInstance`.
  private static func effect(of text: String) -> (effect: PlatformEffect, isSure: Bool)? {
    let word = text.lowercased()
    if let found = VerbWords.effect(of: word) { return found }
    if let first = CapitalWords.parts(of: text).first { return VerbWords.effect(of: first) }
    for mark in [":", "."] as [Character] where word.contains(mark) {
      if let last = word.split(separator: mark).last, let found = VerbWords.effect(of: String(last)) { return found }
    }
    guard let first = word.split(whereSeparator: { $0 == "-" || $0 == "_" }).first, first.count < word.count else {
      return nil
    }
    if let found = VerbWords.effect(of: String(first)) { return found }
    // `cluster_status`, `wal-show`, `resource-instance-delete`: the verb behind its noun.
    let last = word.split(whereSeparator: { $0 == "-" || $0 == "_" }).last.map(String.init) ?? ""
    return VerbWords.effect(of: last).flatMap { $0.isSure ? $0 : nil }
  }

  /// The role of the noun nearest before the verb, else in the verb's own word, else behind it.
  private static func role(_ words: ArraySlice<ArgumentWord>, around index: Int) -> ResourceRole {
    let texts = words.map { word in
      let parts = CapitalWords.parts(of: word.literal ?? "")
      return parts.isEmpty ? word.literal?.lowercased() ?? "" : parts.joined(separator: "-")
    }
    for text in texts[..<index].reversed() {
      if let role = NounWords.role(of: text) ?? role(inParts: text) { return role }
    }
    if let role = role(inParts: texts[index]) { return role }
    for text in texts[(index + 1)...] {
      if let role = NounWords.role(of: text) { return role }
    }
    return .unknown
  }

  private static func role(inParts word: String) -> ResourceRole? {
    let parts = word.split { ":._-".contains($0) }
    guard parts.count > 1 else { return nil }
    for part in parts.reversed() {
      if let role = NounWords.role(of: String(part)) { return role }
    }
    return nil
  }
}
