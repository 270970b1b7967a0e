import Vocabulary

/// `su [-] [user] -c TEXT` and `runuser -u user -- program`.
enum SuWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    var invocation = invocation
    invocation.variables.assigned["USER"] = user(invocation.arguments)
    let words = invocation.arguments
    for (index, word) in words.enumerated() {
      guard let text = word.literal else { continue }
      if text == "-c" || text == "--command" {
        return index + 1 < words.count ? .script(words[index + 1], arguments: [], invocation) : .nothing
      }
      if text.hasPrefix("--command=") {
        return .script(ArgumentWord(String(text.dropFirst(10)), evidence: word.evidence), arguments: [], invocation)
      }
      if text == "--", invocation.name == "runuser" { return SimpleWrapper.rest(words[(index + 1)...], of: invocation) }
    }
    return .standardInput(invocation)
  }

  /// Whom it runs as: the first operand, or the value of `-u`.
  private static func user(_ words: [ArgumentWord]) -> Variables.Value {
    var isValue = false
    for word in words {
      if word.literal == "--" { break }
      let isOption = word.knownPrefix.hasPrefix("-")
      if !isOption, !isValue { return word.literal.map { .set($0) } ?? .unknown(word.reasonUnknown ?? "the user") }
      isValue = isOption && ["-c", "--command", "-s", "--shell", "-g", "--group", "-G", "-w"].contains(word.literal)
    }
    return .set("root")
  }
}
