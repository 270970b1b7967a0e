import ArgumentParser

/// `tagout state declare`, which opens the server's data.
struct StateDeclareWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare", abstract: "Let a state from elsewhere into production, once.", helpNames: [])

  @Argument(parsing: .captureForPassthrough) var words: [String] = []

  func run() throws {
    try ServerProgram.take(over: ["state", "declare"] + words)
  }
}
