/// Turns an operation's name into words: `delete-db-instance` into "deletes the db instance".
enum AWSWords {
  /// The verb in the third person with its object.
  static func deed(_ operation: String) -> String {
    var words = operation.split(separator: "-").map(String.init)
    if words.count > 2, ["batch", "admin", "bulk"].contains(words[0]) { words.removeFirst() }
    guard let verb = words.first else { return operation }
    let object = words.dropFirst().joined(separator: " ")
    return object.isEmpty ? thirdPerson(verb) : "\(thirdPerson(verb)) the \(object)"
  }

  private static func thirdPerson(_ verb: String) -> String {
    let bytes = Array(verb.utf8)
    if bytes.last == UInt8(ascii: "y"), bytes.count > 1, !"aeiou".utf8.contains(bytes[bytes.count - 2]) {
      return verb.dropLast() + "ies"
    }
    return ["s", "x", "z", "sh", "ch"].contains(where: verb.hasSuffix) ? verb + "es" : verb + "s"
  }
}
