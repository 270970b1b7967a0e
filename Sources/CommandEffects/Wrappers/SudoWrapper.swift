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
    let (rest, inner) = EnvWrapper.takeAssignments(words, invocation)
    // It sets names of its own, and leaves out others (sudoers(5), `env_reset`).
    var cleared = inner
    cleared.variables.isComplete = false
    return SimpleWrapper.rest(rest, of: cleared)
  }
}
