import Vocabulary

/// Wrappers that join their words into one shell text.
enum JoiningWrapper {
  private static let watchOptions = SimpleWrapper(options: .init(short: "nq", long: ["interval", "equexit"]))

  /// `watch [option…] word…` runs `sh -c 'word…'`.
  static func watch(_ invocation: Invocation) -> Unwrapped {
    let words = watchOptions.dropOptions(invocation.arguments[...])
    guard let first = words.first else { return .nothing }
    if words.count == 1 { return .script(first, arguments: [], invocation) }
    return SimpleWrapper.rest(words, of: invocation)
  }
}
