import ArgumentParser
import Formats
import Host
import Ledger

/// `tagout ledger verify`
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no record was changed or removed.",
    discussion: """
      Each record is hashed into a Merkle tree (RFC 6962) whose root stands in a head file beside it. A record that was
      changed, removed or inserted is named, and so is a tail that is shorter than the head. Whoever can rewrite both
      the records and the head is caught only by --checkpoint with a file that was kept elsewhere.

      With --data, --bundle or --proof it is a server's records that are verified, and every signature of a person in
      them; tagout-server, which stands beside this program, does that.

      EXAMPLE
        tagout ledger verify --checkpoint /mnt/elsewhere/tagout.checkpoint
        tagout ledger verify --bundle audit-2026 --key elsewhere/tagout.key

      EXIT STATUS
        0 everything is as it was written, 1 it is not or there is nothing, 64 usage
      """)

  @OptionGroup var ledger: LedgerFolder

  @Option(help: ArgumentHelp("A checkpoint (C2SP tlog-checkpoint) that was kept elsewhere.", valueName: "file"))
  var checkpoint: String?

  @Option(help: ArgumentHelp("Write a checkpoint of the decisions here, to be kept elsewhere.", valueName: "file"))
  var saveCheckpoint: String?

  @Option(help: ArgumentHelp("The folder of a server's data.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("What `tagout ledger export` wrote.", valueName: "folder"))
  var bundle: String?

  @Option(help: ArgumentHelp("What `tagout ledger prove` wrote.", valueName: "file"))
  var proof: String?

  @Option(help: ArgumentHelp("The file with a server's key, kept elsewhere.", valueName: "file"))
  var key: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    if let words = serverWords { try ServerProgram.take(over: ["ledger", "verify"] + words) }
    let store = try ledger.store()
    let kept = try checkpoint.map {
      try Checkpoint(text: String(decoding: HostFiles.read($0, bound: 1 << 16), as: UTF8.self))
    }
    let parts = try store.parts()
    guard !parts.isEmpty else { throw CLIError.emptyLedger(folder: store.directory) }
    let reports = try parts.map { part in
      (part, try store.verify(part, against: kept.flatMap { $0.origin == part.name ? $0 : nil }))
    }
    if let kept, !parts.contains(where: { $0.name == kept.origin }) {
      throw CLIError.foreignCheckpoint(origin: kept.origin)
    }
    try json ? printJSON(reports) : printText(reports, in: store.directory)
    if let saveCheckpoint { try save(reports, to: saveCheckpoint) }
    guard reports.allSatisfy({ $0.1.isIntact }) else { throw ExitCode(1) }
  }

  /// The words for `tagout-server`; nil when it is this user's own ledger that is meant.
  private var serverWords: [String]? {
    guard data != nil || bundle != nil || proof != nil else { return nil }
    let options = [
      ("--data", data), ("--bundle", bundle), ("--proof", proof), ("--key", key), ("--checkpoint", checkpoint),
    ]
    return options.flatMap { name, value in value.map { [name, $0] } ?? [] } + (json ? ["--json"] : [])
  }

  private func save(_ reports: [(LedgerPart, LedgerReport)], to file: String) throws {
    guard let (part, report) = reports.last(where: { $0.0.log == .decisions && $0.1.isIntact }) else {
      throw CLIError.nothingToKeep
    }
    let checkpoint = Checkpoint(origin: part.name, size: report.size, root: report.root)
    try AtomicFile.write(Array(checkpoint.text.utf8), to: file, mode: 0o644)
  }

  private func printText(_ reports: [(LedgerPart, LedgerReport)], in folder: String) throws {
    for (part, report) in reports {
      let state = report.isIntact ? "verified" : "NOT AS WRITTEN"
      print("\(state)  \(part.name): \(report.size) records, root \(report.root)")
      for problem in report.problems { print("  \(problem)") }
      if report.omittedProblems > 0 { print("  and \(report.omittedProblems) more problems") }
      for note in report.notes { print("  note: \(note)") }
    }
    print("in \(folder)")
    if checkpoint == nil {
      print("Whoever can rewrite records and head alike is caught only by --checkpoint with a file kept elsewhere.")
    }
  }

  private func printJSON(_ reports: [(LedgerPart, LedgerReport)]) throws {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("verified")
    writer.boolean(reports.allSatisfy { $0.1.isIntact })
    writer.name("logs")
    writer.beginArray()
    for (part, report) in reports { write(part, report, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    try StandardStreams.write(writer.bytes, to: .output)
  }

  private func write(_ part: LedgerPart, _ report: LedgerReport, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("name")
    writer.string(part.name)
    writer.name("records")
    writer.integer(report.size)
    writer.name("root")
    writer.string(report.root.description)
    writer.name("problems")
    writer.beginArray()
    for problem in report.problems { writer.string(problem.description) }
    writer.endArray()
    writer.name("notes")
    writer.beginArray()
    for note in report.notes { writer.string(note.description) }
    writer.endArray()
    writer.endObject()
  }
}
