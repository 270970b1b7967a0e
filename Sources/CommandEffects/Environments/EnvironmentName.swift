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
    /// It begins an `e2e` that stands alone: an identifier of hexadecimal digits says nothing.
    var isEndToEnd = false
    /// It is a part of a run of letters: `prod` of `shopProdDb`.
    var isPart = false
    /// The name begins with it.
    var isFirst = false
    /// It is the last label of a host's name, which belongs to whoever gives out names: `db.acme.dev`, `cluster.local`.
    var isTopLevel = false
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
        words[words.count - 1].isEndToEnd = isEndToEnd(bytes, start)
        if start == 0 { words[0].isFirst = true }
        if index == bytes.count { words[words.count - 1].isTopLevel = isTopLevel(bytes, start, words) }
      }
      return words
    }
  }

  /// Whether `e2e` stands here with neither letter nor digit on its sides.
  private static func isEndToEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "2"), bytes[start + 2] | 32 == UInt8(ascii: "e")
    else {
      return false
    }
    let isOpen = start == 0 || !(isLetter(bytes[start - 1]) || isDigit(bytes, start - 1))
    return isOpen && (start + 3 == bytes.count || !(isLetter(bytes[start + 3]) || isDigit(bytes, start + 3)))
  }

  /// Whether the last word is the last of three labels or more, in what is neither a path nor a module of settings.
  private static func isTopLevel(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ words: [Word]) -> Bool {
    let dot = UInt8(ascii: ".")
    guard start > 0, bytes[start - 1] == dot, bytes[0] != dot, !bytes.contains(UInt8(ascii: "/")) else { return false }
    // A name server's `.local` is a building's network; a folder's or a file's `x.local` has no second part.
    let isLocal = words.last?.text == "local" && words.count > 1
    return bytes.count(where: { $0 == dot }) >= (isLocal ? 1 : 2)
      && !words.contains { ["settings", "config", "conf", "env"].contains($0.text) }
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
    if isProduction(word.text) { return isTakenBack(words, at: index) ? .staging : .production }
    if word.text == "live" {
      let isOther = index + 1 < words.count && ["chat", "reload", "server", "share"].contains(words[index + 1].text)
      return isTakenBack(words, at: index) ? .staging : isOther ? nil : .production
    }
    // Inside a run of letters only what raises counts: `DevOps` and `TestResults` lower nothing.
    return word.isPart ? nil : lower(words, at: index)
  }

  /// `prod`, `production`, `prd`, also run together with another word: `acmeprod`, `proddb`.
  private static func isProduction(_ word: String) -> Bool {
    switch word {
    case "prod", "production", "prd", "prods", "produktion", "produccion": return true
    case "reproduction", "postproduction", "coproduction": return false
    default: break
    }
    guard word.utf8.count > 5, !isLess(word) else { return false }
    if word.hasSuffix("prod") || word.hasSuffix("production") { return true }
    guard word.hasPrefix("prod") else { return false }
    return companions.contains(word.dropFirst(word.hasPrefix("production") ? 10 : 4))
  }

  /// What stands right behind `prod` in names that people write without a dash.
  private static let companions: Set<Substring> = [
    "admin", "ap", "api", "app", "aws", "azure", "cluster", "data", "database", "db", "env", "eu", "gcp", "gke", "eks",
    "mysql", "pg", "postgres", "redis", "server", "sql", "srv", "us", "vpc", "web",
  ]

  /// `non-prod`, `not-production`, `pre-prod`, `prod-like`.
  private static func isTakenBack(_ words: [Word], at index: Int) -> Bool {
    if index > 0, ["non", "not", "no", "pre", "quasi", "pseudo"].contains(words[index - 1].text) { return true }
    return index + 1 < words.count && words[index + 1].text == "like"
  }

  /// Words that deny production although they end in it.
  private static func isLess(_ word: String) -> Bool {
    switch word {
    case "preprod", "preproduction", "preprd", "nonprod", "nonproduction", "nonprd", "notprod", "notproduction",
      "nprod", "pprod", "subprod", "noprod":
      true
    default: false
    }
  }

  private static func lower(_ words: [Word], at index: Int) -> Tier? {
    let word = words[index]
    if isLess(word.text) { return .staging }
    switch word.text {
    case "staging", "stage", "stg", "stag", "uat", "qa", "acceptance", "demo", "homolog", "nonlive", "nprd", "ppd",
      "ppe", "pprd", "recette", "stagingdb", "qadb", "uatdb":
      return .staging
    case "dev", "local":
      return word.isTopLevel ? nil : .development
    case "develop", "devel", "development", "devdb", "sandbox", "sandboxes", "sbx", "localhost", "test", "tests",
      "testing", "testdb", "tst", "playground", "homelab", "loadtest", "localdev", "perftest", "smoketest":
      return .development
    case "drill", "drills", "ephemeral", "scratch", "throwaway", "disposable", "reviewapp", "reviewapps", "previewapp":
      return .ephemeral
    case "e":
      return word.isEndToEnd ? .development : nil
    case "pr", "mr", "ci", "pull", "pullrequest":
      return word.isNumbered ? .ephemeral : nil
    case "preview", "previews", "review", "feature", "bugfix":
      return isOfBranch(words, at: index) ? .ephemeral : nil
    default:
      return word.text.hasSuffix("staging") ? .staging : nil
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
