import ArgumentParser
import Host
import Ledger
import Vocabulary

/// `tagout ledger show`
struct LedgerShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the newest records.",
    discussion: """
      EXAMPLE
        tagout ledger show --last 50 --all

      EXIT STATUS
        0 shown, 1 there is nothing or it cannot be read, 64 usage
      """)

  @OptionGroup var ledger: LedgerFolder

  @Option(help: "How many records.")
  var last = 20

  @Flag(help: "Records of allowed reads too.")
  var all = false

  @Flag(help: "Print each record as it is stored, a JSON object a line.")
  var json = false

  func validate() throws {
    guard last > 0, last <= 1_000_000 else { throw ValidationError("--last takes a number from 1 to 1000000") }
  }

  func run() throws {
    let store = try ledger.store()
    var records: [LedgerRecord] = []
    for part in try store.parts() where all || part.log == .decisions {
      try store.forEachLine(of: part) { (line: [UInt8]) throws(LedgerError) in
        records.append(try LedgerRecord(line: line))
        if records.count >= 2 * last + 1_000 { records = Array(newest(records)) }
      }
    }
    guard !records.isEmpty else { throw CLIError.emptyLedger(folder: store.directory) }
    for record in newest(records) { try show(record) }
  }

  private func newest(_ records: [LedgerRecord]) -> ArraySlice<LedgerRecord> {
    records.sorted { $0.entry.time < $1.entry.time }.suffix(last)
  }

  private func show(_ record: LedgerRecord) throws {
    guard !json else {
      try StandardStreams.write(record.line() + [UInt8(ascii: "\n")], to: .output)
      return
    }
    try StandardStreams.write(Array((RecordText(record).text + "\n").utf8), to: .output)
  }
}
