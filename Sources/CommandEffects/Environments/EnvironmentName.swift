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
    var name = name
    return name.withUTF8 { bytes in
      var words: [Word] = []
      var index = 0
      while index < bytes.count {
        guard isLetter(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        addParts(of: bytes, start..<index, to: &words)
        words[words.count - 1].isNumbered = isDigit(bytes, index) || isDigit(bytes, index + 1)
        if start == 0 { words[0].isFirst = true }
      }
      return words
    }
  }

  /// Adds the words of a run of letters: a capital behind a small letter begins one.
  private static func addParts(of bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, to words: inout [Word]) {
    let first = words.count
    var start = run.lowerBound
    for index in run where index > run.lowerBound && isUpper(bytes[index]) && !isUpper(bytes[index - 1]) {
      words.append(Word(text: lower(bytes, start..<index), isPart: true))
      start = index
    }
    words.append(Word(text: lower(bytes, start..<run.upperBound), isPart: words.count > first))
  }

  /// The letters in lower case; empty for a word that is longer than any that tells something.
  private static func lower(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    guard range.count <= 15 else { return "" }
    return String(unsafeUninitializedCapacity: 15) { buffer in
      for (offset, index) in range.enumerated() {
        buffer[offset] = isUpper(bytes[index]) ? bytes[index] + 32 : bytes[index]
      }
      return range.count
    }
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57
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
