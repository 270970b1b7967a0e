import ArgumentParser
import Decision
import Host
import Recovery
import RestorePoints
import Vocabulary

/// `tagout recovery status`
struct RecoveryStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show each dataset: claimed, proven, exposed, how long.",
    discussion: """
      Claimed is what an engine says of its backups. Proven is what a drill has brought back and asked.

      EXAMPLE
        tagout recovery status
        tagout recovery status --data /var/lib/tagout --html recovery.html

      EXIT STATUS
        0   every dataset has a proven restore point that can be counted on
        10  one has none
        1   it cannot be told
        64  usage
      """)

  @OptionGroup var place: RecoveryPlace
  @Option(help: ArgumentHelp("Write a report into a file that needs nothing else.", valueName: "file"))
  var html: String?
  @Flag(help: "Draw what the data and its restore point share.")
  var fates = false
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let journal = try await place.journal()
    let now = SystemClock.now()
    var statuses: [DatasetStatus] = []
    for dataset in try place.datasets() { statuses.append(try await journal.status(of: dataset, at: now)) }
    if let html {
      try AtomicFile.write(Array(RecoveryPage.html(statuses, at: now).utf8), to: html)
    }
    let ordered = DatasetStatus.ordered(statuses)
    try answer.print(
      .object(["datasets": .array(ordered.map(\.value)), "now": .string(now.description)]),
      text: RecoveryTable.text(statuses) + (fates ? drawings(ordered) : ""))
    if statuses.contains(where: \.blocks) { throw ExitCode(10) }
  }

  private func drawings(_ statuses: [DatasetStatus]) -> String {
    statuses.map { status in
      let drawing = status.drawing.map(\.text) ?? "No drill has told yet what its restore point leans on.\n"
      return "\n\(status.dataset.name)\n\(drawing)"
    }.joined()
  }
}
