import ArgumentParser
import Recovery
import RestorePoints
import Vocabulary

/// `tagout drill controls`
struct DrillControls: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controls",
    abstract: "Spoil copies on purpose: each must turn a drill red.",
    discussion: """
      A byte is flipped, a segment of the log removed, the dump emptied, a table truncated, the end of the archive cut \
      off, the key exchanged: each in a copy. A drill that stays green is itself broken.

      EXAMPLE
        tagout drill controls shop

      EXIT STATUS
        0   every spoiled copy turned its drill red, by the check that should find it
        20  one did not
        1   it could not be tried
        64  usage
      """)

  @OptionGroup var option: DatasetOption

  func run() async throws {
    let found = try await option.work { desk, _ in
      var all: [(DrillControl, JudgedDrill)] = []
      for control in desk.controls { all.append((control, try await desk.control(control))) }
      return all
    }
    let isSound = found.allSatisfy { $0.0.isFound(by: $0.1) }
    let lines = found.map { control, judged in
      "\(DrillText.padded(judged.verdict.rawValue, 14))\(DrillText.padded(control.title, 42))\(judged.reasons.first ?? "")"
    }
    try option.answer.print(
      .object(StructuredObject(found.map { .init($0.0.rawValue, .string($0.1.verdict.rawValue)) })),
      text: lines.joined(separator: "\n"))
    if !isSound { throw ExitCode(20) }
  }
}
