/// The first line of a recipe: `@name param='x' *rest: dep1 (dep2 'y') && after`.
struct JustHead: Sendable {
  var name: String
  var parameters: [JustRecipe.Parameter] = []
  var dependencies: [[String]] = []

  /// Nil when the line is no recipe's.
  init?(_ text: String) {
    var words = JustHead.tokens(text)[...]
    guard var first = words.popFirst(), words.contains(":") else { return nil }
    if first.hasPrefix("@") { first.removeFirst() }
    guard !first.isEmpty, first.utf8.allSatisfy({ CommandWalker.isNameByte($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    name = first
    while let word = words.popFirst(), word != ":" { addParameter(word) }
    addDependencies(words)
  }

  private mutating func addParameter(_ word: String) {
    let takesRest = word.hasPrefix("*") || word.hasPrefix("+")
    let plain = word.drop { $0 == "*" || $0 == "+" || $0 == "$" }
    let parts = plain.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let value = parts.count > 1 ? parts[1] : word.hasPrefix("*") ? "''" : nil
    parameters.append(.init(name: parts[0], value: value, takesRest: takesRest))
  }

  private mutating func addDependencies(_ words: ArraySlice<String>) {
    var call: [String]?
    for word in words where word != "&&" {
      if word == "(" {
        call = []
      } else if word == ")" {
        if let call, !call.isEmpty { dependencies.append(call) }
        call = nil
      } else if call != nil {
        call?.append(word)
      } else {
        dependencies.append([word])
      }
    }
  }

  /// Words, brackets and colons; a quoted text stays in its word, with its quotes.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word: [UInt8] = []
    var quote: UInt8?
    func end() {
      if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in text.utf8 {
      if let open = quote {
        word.append(byte)
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
        quote = byte
        word.append(byte)
      } else if byte == UInt8(ascii: "#") {
        break
      } else if byte == 32 || byte == 9 {
        end()
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":") {
        end()
        tokens.append(String(UnicodeScalar(byte)))
      } else {
        word.append(byte)
      }
    }
    end()
    return tokens
  }
}
