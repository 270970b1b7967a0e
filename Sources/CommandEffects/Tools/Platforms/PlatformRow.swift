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
    let sides = row.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let rest = sides[1].split(separator: " ", maxSplits: 2)
    guard rest.count == 3, let letter = rest[0].first, let effect = PlatformEffect(letter: letter),
      let role = ResourceRole(rawValue: String(rest[1]))
    else { return nil }
    self.effect = effect
    self.role = role
    what = rest[2] == "-" ? nil : String(rest[2])
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
        let name = String(word.text.drop { $0 == "-" })
        guard line.has(name) else { return nil }
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
