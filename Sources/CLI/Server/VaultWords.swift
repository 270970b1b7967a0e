import ArgumentParser

/// `tagout vault`, for `tagout-server`.
struct VaultWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault",
    abstract: "Prove a vault with an attacker's hands, renew its locks, bring back what was hidden, print one to make.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout vault --help`.")
  var words: [String] = []
}
