import Vocabulary

/// `su [-] [user] -c TEXT` and `runuser -u user -- program`.
enum SuWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped {
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
}
