import ArgumentParser
import Formats
import Host
import Ledger
import Vocabulary

/// `tagout ledger prove`
struct LedgerProve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Write one record with its proof.",
    discussion: """
      Writes PREFIX.json with the record and PREFIX.tlog-proof with the way to a signed checkpoint (c2sp.org/tlog-proof).
      `tagout ledger verify --proof PREFIX.tlog-proof` needs neither the server nor the other records.

      EXAMPLE
        tagout ledger prove 42 --data /var/lib/tagout --to record-42

      EXIT STATUS
        0 written, 1 there is no such record, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The record's number, from 0.")
  var record: Int
  @Option(help: ArgumentHelp("The files' path without their endings (default: record-NUMBER).", valueName: "prefix"))
  var to: String?
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let lines = try await LedgerLines(from: core.store)
    guard let inclusion = lines.tree.inclusionProof(of: record) else {
      throw ServiceError.refused(
        reason: "there is no record \(record): there are \(lines.lines.count), from 0",
        remedy: "see `tagout ledger show --data \(folder.data)`")
    }
    let proof = RecordProof(proof: inclusion, note: try CheckpointKey(core).note(of: LedgerHead(file: lines.head)))
    let prefix = to ?? "record-\(record)"
    try AtomicFile.write(lines.lines[record] + [UInt8(ascii: "\n")], to: prefix + ".json", mode: 0o644)
    try AtomicFile.write(Array(proof.text.utf8), to: prefix + ".tlog-proof", mode: 0o644)
    try answer.print(
      .object(["proof": .string(prefix + ".tlog-proof"), "record": .string(prefix + ".json")]),
      text: "\(prefix).json and \(prefix).tlog-proof")
  }
}
