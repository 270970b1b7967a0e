import Vocabulary

/// A row of the table of commands whose own words decide.
struct PlatformRow: Sendable {
  var effect: PlatformEffect
  var role: ResourceRole
  var what: String?
  /// How many words of the command line it covers.
  var wordCount: Int

  /// The row with the most words that fits; nil when none does.
  static func best(_ tool: PlatformTool, _ line: PlatformCommandLine) -> PlatformRow? {
    var best: (row: StaticText, words: Int, options: Int)?
    for row in SortedRows(PlatformRows.commands).rests(of: tool.name) {
      guard let (words, options) = fit(row, line), words + options > best.map({ $0.words + $0.options }) ?? -1 else {
        continue
      }
      best = (row, words, options)
    }
    return best.flatMap { PlatformRow($0.row, words: $0.words) }
  }

  private init?(_ row: StaticText, words: Int) {
    let parts = row.text.split(separator: " ")
    guard let mark = parts.firstIndex(of: "=") else { return nil }
    let rest = parts[(mark + 1)...]
    guard rest.count > 2, let letter = rest.first?.first, let effect = PlatformEffect(letter: letter),
      let role = ResourceRole(rawValue: String(rest[mark + 2]))
    else { return nil }
    self.effect = effect
    self.role = role
    let what = rest.dropFirst(2).joined(separator: " ")
    self.what = what == "-" ? nil : what
    wordCount = words
  }

  /// How many words and options of a row are there; nil when one is not.
  private static func fit(_ row: StaticText, _ line: PlatformCommandLine) -> (words: Int, options: Int)? {
    var rest = row
    var (words, options) = (0, 0)
    while !rest.isEmpty {
      let word = rest.cut(at: UInt8(ascii: " "))
      if word == "=" { return (words, options) }
      if word.bytes.first == UInt8(ascii: "-") {
        let sides = word.text.drop { $0 == "-" }.split(separator: "=", maxSplits: 1)
        guard let name = sides.first, line.has(String(name), sides.count > 1 ? sides[1] : nil) else { return nil }
        options += 1
      } else {
        guard words < line.words.count else { return nil }
        guard word == "*" || line.words[words].literal.map({ word.isText($0) }) == true else { return nil }
        words += 1
      }
    }
    return nil
  }
}
