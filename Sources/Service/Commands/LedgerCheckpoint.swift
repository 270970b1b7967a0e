import ArgumentParser
import Formats
import Host
import Ledger
import Processes
import Vocabulary

/// `tagout ledger checkpoint`
struct LedgerCheckpoint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Sign how far a server's records have come.",
    discussion: """
      Kept elsewhere, it convicts whoever rewrites the records. Run it from a timer.

      EXAMPLE
        tagout ledger checkpoint --data /var/lib/tagout --to /mnt/elsewhere/tagout.checkpoint
        tagout ledger checkpoint --data /var/lib/tagout --to s3://audit/tagout.checkpoint
        tagout ledger checkpoint --data /var/lib/tagout --to git:/srv/audit

      EXIT STATUS
        0 it was written, 1 it was not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Option(
    help: ArgumentHelp(
      "A file, s3://BUCKET/KEY (by the aws program), or git:FOLDER (committed and pushed).",
      valueName: "place"))
  var to: String?

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let head = try await core.store.read { try $0.ledgerHead() }
    let note = try CheckpointKey(core).note(of: head).note
    guard let to else { return try StandardStreams.write(Array(note.utf8), to: .output) }
    try await CheckpointPlace(to).write(Array(note.utf8), size: head.size)
  }
}
