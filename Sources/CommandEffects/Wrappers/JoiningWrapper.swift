import Vocabulary

/// Wrappers that join their words into one shell text.
enum JoiningWrapper {
  private static let watchOptions = SimpleWrapper(options: .init(short: "nq", long: ["interval", "equexit"]))

  private static let lockOptions = SimpleWrapper(
    options: .init(short: "wE", long: ["wait", "timeout", "conflict-exit-code"]))

  /// `flock FILE program…`, `flock FILE -c TEXT`.
  static func flock(_ invocation: Invocation) -> Unwrapped {
    let words = lockOptions.dropOptions(invocation.arguments[...]).dropFirst()
    if let option = words.first?.literal, option == "-c" || option == "--command" {
      return words.dropFirst().first.map { .script($0, arguments: [], invocation) } ?? .nothing
    }
    return SimpleWrapper.rest(words, of: invocation)
  }

  /// `watch [option…] word…` runs `sh -c 'word…'`.
  static func watch(_ invocation: Invocation) -> Unwrapped {
    let words = watchOptions.dropOptions(invocation.arguments[...])
    guard let first = words.first else { return .nothing }
    if words.count == 1 { return .script(first, arguments: [], invocation) }
    return SimpleWrapper.rest(words, of: invocation)
  }
}
