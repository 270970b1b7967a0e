import Vocabulary

/// `sudo` and `doas`: options, assignments, then a program; `-i` and `-s` run a shell.
enum SudoWrapper {
  private static let wrapper = SimpleWrapper(
    options: .init(
      short: "ugpCcDRThrtU",
      long: [
        "user", "group", "prompt", "close-from", "chdir", "chroot", "command-timeout", "host", "role", "type",
        "other-user",
      ]))

  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    let options = invocation.arguments.prefix { $0.knownPrefix.hasPrefix("-") }
    let asksOnly = options.contains { word in
      ["-l", "-v", "-k", "-K", "-V", "-h", "--list", "--validate", "--version", "--help", "-e", "--edit"]
        .contains(word.literal ?? "")
    }
    if asksOnly { return .nothing }
    let words = wrapper.dropOptions(invocation.arguments[...])
    var (rest, inner) = EnvWrapper.takeAssignments(words, invocation)
    inner.variables.assigned["USER"] = user(invocation.arguments[..<words.startIndex])
    // It sets names of its own, and leaves out others (sudoers(5), `env_reset`).
    inner.variables.isComplete = false
    return SimpleWrapper.rest(rest, of: inner)
  }

  /// Whom the program runs as: both set `USER` to it.
  private static func user(_ options: ArraySlice<ArgumentWord>) -> Variables.Value {
    for (index, word) in zip(options.indices, options) {
      var name: ArgumentWord?
      if word.literal == "-u" || word.literal == "--user" {
        name = index + 1 < options.endIndex ? options[index + 1] : nil
      } else if word.knownPrefix.hasPrefix("--user=") {
        name = word.droppingBytes(7)
      } else if word.knownPrefix.hasPrefix("-u") {
        name = word.droppingBytes(2)
      }
      if let name { return name.literal.map { .set($0) } ?? .unknown(name.reasonUnknown ?? "the user") }
    }
    return .set("root")
  }
}
