import ArgumentParser
import Recovery
import RestorePoints
import Vocabulary

/// `tagout backup list`
struct BackupList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List a dataset's restore points: claimed and proven.",
    discussion: """
      EXAMPLE
        tagout backup list shop

      EXIT STATUS
        0 listed, 1 the journal cannot be read, 64 usage
      """)

  @OptionGroup var option: DatasetOption

  func run() async throws {
    let dataset = try option.place.dataset(option.dataset)
    let journal = try await option.place.journal()
    let records = try await journal.entries(.backup, dataset: option.dataset).compactMap(BackupRecord.init)
    let history = try await journal.history(of: dataset)
    let proven = Set(history.drills.filter(\.isProven).map(\.report.point))
    let rows = records.map { [proven.contains($0.backup.label) ? "proven" : "claimed"] + BackupList.row($0) }
    let heading = ["STATE", "POINT", "MADE", "BYTES", "ROWS"]
    try option.answer.print(
      .array(records.map { BackupList.value($0, isProven: proven.contains($0.backup.label)) }),
      text: rows.isEmpty
        ? "no backups of \(option.dataset): tagout backup run \(option.dataset)" : TextTable.text([heading] + rows))
  }

  static func row(_ record: BackupRecord) -> [String] {
    [
      record.backup.label, record.backup.ended.description, String(record.backup.bytes),
      String(record.manifest.measure.rows),
    ]
  }

  static func value(_ record: BackupRecord, isProven: Bool = false) -> StructuredValue {
    .object([
      "bytes": .integer(record.backup.bytes), "ended": .string(record.backup.ended.description),
      "milliseconds": .integer(record.milliseconds), "point": .string(record.backup.label),
      "rows": .integer(record.manifest.measure.rows), "state": .string(isProven ? "proven" : "claimed"),
    ])
  }
}
