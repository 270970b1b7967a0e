import Formats
import Host
import Ledger
import Recovery
import Vocabulary

/// A journal whose entries are records of the machine's ledger too: what was proven, when, and by which evidence.
///
/// The record comes first: an entry that is in no ledger proves nothing. Heartbeats are no records, and a backup's record
/// holds its manifest's digest and not the manifest.
struct LedgeredJournal: RecoveryJournal {
  private let journal: FolderJournal
  private let ledger: LedgerStore?

  init(_ journal: FolderJournal, ledger: LedgerStore? = LedgerStore(for: .current())) {
    self.journal = journal
    self.ledger = ledger
  }

  func append(_ kind: JournalKind, dataset: String, _ value: StructuredValue) async throws {
    if kind != .heartbeat, let ledger {
      let entry = LedgerEntry(
        RecordKind(kind == .acceptance ? "restore-point.accepted" : "\(kind.rawValue).ended"), at: SystemClock.now(),
        by: Actor(user: HostUser.current().attribution), details: try LedgeredJournal.details(kind, dataset, value),
        version: TagoutVersion.text)
      try ledger.record([entry], in: .decisions)
    }
    try await journal.append(kind, dataset: dataset, value)
  }

  func entries(_ kind: JournalKind, dataset: String) async throws -> [StructuredValue] {
    try await journal.entries(kind, dataset: dataset)
  }

  private static func details(
    _ kind: JournalKind, _ dataset: String, _ value: StructuredValue
  ) throws -> StructuredObject {
    guard kind == .backup else { return ["dataset": .string(dataset), "report": value] }
    let manifest = try JSONWriter.canonical(value["manifest"] ?? .null)
    return [
      "backup": value["backup"] ?? .null, "dataset": .string(dataset),
      "manifest": .string(Hexadecimal.encode(SHA256.hash(manifest))), "signature": value["signature"] ?? .null,
    ]
  }
}
