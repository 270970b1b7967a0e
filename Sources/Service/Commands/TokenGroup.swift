import ArgumentParser

/// `tagout token`
struct TokenGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Give out and take back what agents and runners bear.",
    subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}
