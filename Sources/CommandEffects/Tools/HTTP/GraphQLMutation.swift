import Vocabulary

/// The fields of a GraphQL mutation in a body, by their names (the GraphQL specification, section 2.3).
struct GraphQLMutation: Sendable {
  /// The field's name: `deleteEntity`.
  var name: String
  /// Whether its name says that something is destroyed.
  var destroys: Bool
  var role: ResourceRole

  /// The field that destroys, else the first; nil for a body without a mutation.
  static func worst(in body: String) -> GraphQLMutation? {
    guard let start = body.firstRange(of: "mutation") else { return nil }
    var found: GraphQLMutation?
    for name in names(in: body[start.upperBound...]).prefix(64) {
      let words = self.words(of: name)
      // `deleteVolume` and `volumeDelete` are both usual.
      guard let verb = [words.first, words.last].lazy.compactMap({ $0.flatMap(VerbWords.effect(of:)) }).first else {
        continue
      }
      let role = words.reversed().lazy.compactMap { NounWords.role(of: $0) }.first ?? .unknown
      let field = GraphQLMutation(name: name, destroys: verb.effect == .destroy, role: role)
      if field.destroys { return field }
      if found == nil { found = field }
    }
    return found ?? GraphQLMutation(name: "mutation", destroys: false, role: .unknown)
  }

  private static func names(in text: Substring) -> [String] {
    text.utf8.split { !isLetter($0) }.compactMap { $0.count > 3 ? String($0) : nil }
  }

  /// `deletePlan` as `delete`, `plan`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for byte in name.utf8 {
      let isUpper = byte >= 65 && byte <= 90
      if isUpper || byte == UInt8(ascii: "_") {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if byte != UInt8(ascii: "_") { word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte + 32 : byte)) }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == UInt8(ascii: "_")
  }
}
