import ArgumentParser
import Recovery
import Vocabulary

/// `tagout backup heartbeat`
struct BackupHeartbeat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heartbeat",
    abstract: "Write a dataset's heartbeat, once or over and over.",
    discussion: """
      A row with time, place in the log and a number goes into the source, and what was written into the journal: a \
      restored copy then tells how new it is. Let it run at a quarter of the RPO or less.

      EXAMPLE
        tagout backup heartbeat shop --every 5

      EXIT STATUS
        0 it beat, 1 it could not, 64 usage
      """)

  @OptionGroup var option: DatasetOption
  @Option(help: ArgumentHelp("Go on, so many seconds apart, until it is stopped.", valueName: "seconds"))
  var every: Int?

  func validate() throws {
    guard (1...86_400).contains(every ?? 1) else { throw ValidationError("--every takes 1 to 86400 seconds") }
  }

  func run() async throws {
    try await option.work { desk, _ in
      repeat {
        guard let beat = try await desk.beat() else {
          throw ValidationError("nothing can be written into a source of engine \(desk.dataset.engine.rawValue)")
        }
        try option.answer.print(
          beat.value, text: "beat \(beat.sequence) of \(beat.written) at \(beat.position), clock \(beat.skew) ms apart")
        if let every { try await Task.sleep(for: .seconds(every)) }
      } while every != nil
    }
  }
}
