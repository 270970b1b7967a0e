import Vocabulary

/// Tells from a name how much the thing matters that bears it: `prod-db`, `shop_staging`, `pr-123`.
package enum EnvironmentName {
  /// The tier that a name speaks of, or nil when it speaks of none; of two tiers, the one with more to lose.
  ///
  /// Words are runs of letters; `product`, `livestream`, `latest` and `tmp` speak of nothing, `non-prod` of staging.
  package static func tier(of name: String) -> Tier? {
    var found: Tier?
    let words = Self.words(of: name)
    for index in words.indices {
      guard let tier = tier(of: words, at: index) else { continue }
      found = found.map { $0.orWorse(tier) } ?? tier
    }
    return found
  }

  /// A word of a name, in lower case, and what stands around it.
  private struct Word {
    var text: String
    /// A digit follows, right behind it or behind one separator: `pr-123`.
    var isNumbered = false
    /// It is a part of a run of letters: `prod` of `shopProdDb`.
    var isPart = false
    /// The name begins with it.
    var isFirst = false
  }

  private static func words(of name: String) -> [Word] {
    var words: [Word] = []
    let bytes = Array(name.utf8)
    var index = 0
    while index < bytes.count {
      guard isLetter(bytes[index]) else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { !isLetter($0) } ?? bytes.count
      words += parts(of: bytes[index..<end])
      let next = bytes[end...].prefix(2)
      words[words.count - 1].isNumbered = next.contains { $0 >= 48 && $0 <= 57 }
      if index == 0 { words[0].isFirst = true }
      index = end
    }
    return words
  }

  /// The words of a run of letters: a capital behind a small letter begins one.
  private static func parts(of run: ArraySlice<UInt8>) -> [Word] {
    var starts = [run.startIndex]
    for index in run.indices.dropFirst() where isUpper(run[index]) && !isUpper(run[index - 1]) { starts.append(index) }
    return starts.indices.map { part in
      let end = part + 1 < starts.count ? starts[part + 1] : run.endIndex
      let lower = run[starts[part]..<end].map { isUpper($0) ? $0 + 32 : $0 }
      return Word(text: String(decoding: lower, as: UTF8.self), isPart: starts.count > 1)
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || (byte >= 97 && byte <= 122) || byte >= 128 }

  private static func tier(of words: [Word], at index: Int) -> Tier? {
    let word = words[index]
    switch word.text {
    case "prod", "production", "prd", "prods":
      return isTakenBack(words, at: index) ? .staging : .production
    case "live":
      return isTakenBack(words, at: index) ? .staging : .production
    default:
      // Inside a run of letters only what raises counts: `DevOps` and `TestResults` lower nothing.
      return word.isPart ? nil : lower(words, at: index)
    }
  }

  /// `non-prod`, `not-production`, `pre-prod`, `prod-like`.
  private static func isTakenBack(_ words: [Word], at index: Int) -> Bool {
    if index > 0, ["non", "not", "no", "pre", "quasi", "pseudo"].contains(words[index - 1].text) { return true }
    return index + 1 < words.count && words[index + 1].text == "like"
  }

  private static func lower(_ words: [Word], at index: Int) -> Tier? {
    switch words[index].text {
    case "staging", "stage", "stg", "stag", "uat", "qa", "preprod", "preproduction", "preprd", "nonprod",
      "nonproduction", "nonprd", "notprod", "notproduction":
      .staging
    case "dev", "develop", "development", "sandbox", "sbx", "local", "localhost", "test", "tests", "testing", "tst",
      "playground":
      .development
    case "drill", "ephemeral", "scratch", "throwaway", "disposable":
      .ephemeral
    case "pr", "mr", "ci":
      words[index].isNumbered ? .ephemeral : nil
    case "preview", "review", "feature":
      isOfBranch(words, at: index) ? .ephemeral : nil
    default:
      nil
    }
  }

  /// Words that also mean other things count at the start of a name or with a number: not `customer-review`.
  private static func isOfBranch(_ words: [Word], at index: Int) -> Bool {
    if index + 1 < words.count, ["store", "flag", "flags", "toggle", "toggles"].contains(words[index + 1].text) {
      return false
    }
    return words[index].isFirst || words[index].isNumbered
  }
}
