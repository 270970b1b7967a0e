/// Turns an operation's name into words: `delete-db-instance` into "deletes the db instance".
enum AWSWords {
  private static let dash = UInt8(ascii: "-")

  /// What an operation acts on, without the verb: `db-instance` of `batch-delete-db-instance`.
  static func noun(of operation: String) -> String {
    let (_, noun) = parts(of: operation)
    return noun.isEmpty ? operation : String(noun)
  }

  /// The verb in the third person with its object.
  static func deed(_ operation: String) -> String {
    let (verb, noun) = parts(of: operation)
    guard !noun.isEmpty else { return thirdPerson(verb) }
    let object = noun.utf8.map { $0 == dash ? 32 : $0 }
    return "\(thirdPerson(verb)) the \(String(decoding: object, as: UTF8.self))"
  }

  /// The real verb, `batch` and the like left out, and what follows it.
  private static func parts(of operation: String) -> (verb: Substring, noun: Substring) {
    let (first, rest) = cut(operation[...])
    guard !rest.isEmpty, ["batch", "admin", "bulk"].contains(first) else { return (first, rest) }
    let (second, noun) = cut(rest)
    return noun.isEmpty ? (first, rest) : (second, noun)
  }

  private static func cut(_ words: Substring) -> (Substring, Substring) {
    guard let end = words.utf8.firstIndex(of: dash) else { return (words, "") }
    return (words[..<end], words[words.utf8.index(after: end)...])
  }

  private static func thirdPerson(_ verb: Substring) -> String {
    let bytes = Array(verb.utf8.suffix(2))
    if bytes.last == UInt8(ascii: "y"), bytes.count > 1, !"aeiou".utf8.contains(bytes[0]) {
      return verb.dropLast() + "ies"
    }
    return ["s", "x", "z", "sh", "ch"].contains(where: verb.hasSuffix) ? verb + "es" : verb + "s"
  }
}
