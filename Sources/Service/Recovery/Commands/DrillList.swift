import ArgumentParser
import Recovery
import RestorePoints
import Vocabulary

/// `tagout drill list`
struct DrillList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what drills have proven, and what not.",
    discussion: """
      EXAMPLE
        tagout drill list shop

      EXIT STATUS
        0 listed, 1 the journal cannot be read, 64 usage
      """)

  @OptionGroup var option: DatasetOption

  func run() async throws {
    let dataset = try option.place.dataset(option.dataset)
    let history = try await option.place.journal().history(of: dataset)
    let rows = history.drills.map { drill in
      [
        drill.verdict.rawValue, drill.report.ended.description, drill.report.point,
        drill.report.reaches?.description ?? "-", StepTeller.tenths(Double(drill.report.duration) / 1000),
        drill.reasons.first ?? "",
      ]
    }
    let heading = ["VERDICT", "ENDED", "POINT", "HOLDS UP TO", "SECONDS", "WHY"]
    try option.answer.print(
      .array(history.drills.map(\.report.value)),
      text: rows.isEmpty
        ? "no drills of \(option.dataset): tagout drill run \(option.dataset)" : TextTable.text([heading] + rows))
  }
}
