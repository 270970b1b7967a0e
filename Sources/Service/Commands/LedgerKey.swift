import ArgumentParser
import Ledger
import Vocabulary

/// `tagout ledger key`
struct LedgerKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print what verifies a server's checkpoints.",
    discussion: """
      Keep it where checkpoints are kept, away from the server.

      EXAMPLE
        tagout ledger key --data /var/lib/tagout > tagout.key

      EXIT STATUS
        0 printed, 1 it cannot be read, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let key = try CheckpointKey(try await ServerCore.open(folder.data)).verifier
    try answer.print(.object(["key": .string(key.text), "name": .string(key.name)]), text: key.text)
  }
}
