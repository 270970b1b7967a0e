import ArgumentParser
import Recovery
import RestorePoints
import Vocabulary

/// `tagout drill run`
struct DrillRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Restore a dataset in isolation, and ask it.",
    discussion: """
      The newest state that can be had, or the one of a time or a place in the log, is fetched with the key from escrow, \
      restored into a folder of its own behind a socket, waited for until it has reached its target, asked whether all \
      is there, and thrown away. The first drill has nothing to be compared with: the second proves.

      Before something irreversible, --fresh proves the data as it is at this moment: an approval then names that drill.

      EXAMPLE
        tagout drill run shop --fresh

      EXIT STATUS
        0   proven
        10  unbaselined or inconclusive
        20  failed
        1   it could not be tried
        64  usage
      """)

  @OptionGroup var option: DatasetOption
  @Option(help: ArgumentHelp("latest, a time in UTC (2026-11-22T08:00:00Z) or a place in the log.", valueName: "point"))
  var to = "latest"

  @Flag(help: "Prove what is there now: mark the source, ship its log or back it up, and drill to there.")
  var fresh = false

  func validate() throws {
    if fresh, to != "latest" { throw ValidationError("--fresh goes to what is there now: leave --to away") }
  }

  func run() async throws {
    let judged = try await option.work { desk, _ in
      fresh ? try await desk.proveFresh() : try await desk.drill(try await desk.drillTarget(to))
    }
    try option.answer.print(judged.report.value, text: DrillText.lines(judged).joined(separator: "\n"))
    if let status = DrillText.status(judged.verdict) { throw status }
  }
}
