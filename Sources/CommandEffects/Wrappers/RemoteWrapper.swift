import Vocabulary

/// Shells on other machines: the text is read, the folder and the variables there are not known.
enum RemoteWrapper {
  private static let wrapper = SimpleWrapper(
    options: .init(short: "BbcDEeFIiJLlmOopQRSWw", long: []))

  /// `ssh [option…] host [word…]`: the words are joined by spaces and given to the remote shell.
  static func ssh(_ invocation: Invocation) -> Unwrapped {
    var words = wrapper.dropOptions(invocation.arguments[...])
    guard let host = words.popFirst() else { return .nothing }
    // Options may stand behind the host too.
    words = wrapper.dropOptions(words)
    var there = invocation
    there.directory = .unknown("the home folder on \(host.display)")
    there.variables = Variables()
    guard let first = words.first else { return .standardInput(there) }
    if words.count == 1 { return .script(first, arguments: [], there) }
    let pieces = Array(words.map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
    let evidence = words.reduce(first.evidence) { $0.union($1.evidence) }
    return .script(ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: evidence), arguments: [], there)
  }
}
