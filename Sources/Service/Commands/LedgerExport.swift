import ArgumentParser
import Host
import Ledger
import Vocabulary

/// `tagout ledger export`
struct LedgerExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all records with what verifies them.",
    discussion: """
      FOLDER gets the lines, their head, a signed checkpoint and the key that signed it. It holds no secret: who reads
      it can check every record and every signature of a person without the server.

      EXAMPLE
        tagout ledger export --data /var/lib/tagout --to audit-2026
        tagout ledger verify --bundle audit-2026

      EXIT STATUS
        0 written, 1 it was not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Option(help: ArgumentHelp("The folder; it is made when there is none.", valueName: "folder"))
  var to: String
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let lines = try await LedgerLines(from: core.store)
    let key = try CheckpointKey(core)
    let bundle = LedgerBundle(
      lines: lines, checkpoint: try key.note(of: LedgerHead(file: lines.head)), key: key.verifier)
    try bundle.write(to: to)
    try answer.print(
      .object(["folder": .string(to), "records": .integer(Int64(lines.lines.count))]),
      text: "\(lines.lines.count) records in \(to)")
  }
}
