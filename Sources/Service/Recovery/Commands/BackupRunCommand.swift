import ArgumentParser
import Recovery
import Vocabulary

/// `tagout backup run`
struct BackupRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Back a dataset up, with a signed manifest.",
    discussion: """
      What it makes is a claim until 'tagout drill run' has proven it. The first run sets the repository up, encrypted, \
      and puts its key into escrow; where the source is not set up to archive its log it says which lines are missing.

      EXAMPLE
        tagout backup run shop

      EXIT STATUS
        0 it was made, 1 it was not, 64 usage
      """)

  @OptionGroup var option: DatasetOption
  @Flag(help: "Make one that stands alone, where the engine can lean one backup on another.")
  var full = false

  func run() async throws {
    let record = try await option.work(as: .writer) { desk, _ in
      // The first of all has nothing to lean on.
      let isFirst = try await desk.backups().isEmpty
      return try await desk.backUp(isFull: full || isFirst)
    }
    try option.answer.print(
      BackupList.value(record), text: "claimed: \(BackupList.row(record).joined(separator: "  "))")
  }
}
