import ArgumentParser

/// `tagout notify`
struct NotifyGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify",
    abstract: "Say who is told of what happens.",
    subcommands: [NotifySet.self, NotifyList.self, NotifyTest.self, NotifyRemove.self])
}
