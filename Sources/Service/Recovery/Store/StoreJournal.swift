import Formats
import Ledger
import Recovery
import RestorePoints
import Vocabulary

/// The journal of a server: its entries lie in the store, and each but a heartbeat is a record of the same transaction.
///
/// Backups are sealed: a manifest holds the greatest keys of tables, which may be people's names.
package struct StoreJournal: RecoveryJournal {
  /// The most entries of a kind that are looked at, the newest.
  package static let bound = 10_000
  /// A record has a bound; of a longer report it holds the digest.
  private static let recordBound = 512 << 10

  private let core: ServerCore

  package init(_ core: ServerCore) {
    self.core = core
  }

  package func append(_ kind: JournalKind, dataset: String, _ value: StructuredValue) async throws {
    let text = try JSONWriter.canonical(value)
    let content = kind == .backup ? try core.seals.seal(text, context: StoreJournal.context(kind, dataset)) : text
    let records = StoreJournal.record(kind, dataset, value, text, at: core.clock.now()).map { [$0] } ?? []
    try await core.store.write(.recoveryEntered) { store in
      try store.addRecoveryEntry(kind, of: dataset, content)
      try store.append(records)
    }
  }

  package func entries(_ kind: JournalKind, dataset: String) async throws -> [StructuredValue] {
    let contents = try await core.store.read {
      try $0.recoveryEntries(kind, of: dataset, limit: StoreJournal.bound)
    }
    return try contents.map { content in
      let text =
        kind == .backup ? try core.seals.open(content, context: StoreJournal.context(kind, dataset)) : content
      return try JSONReader.read(text, limits: .stored)
    }
  }

  private static func context(_ kind: JournalKind, _ dataset: String) -> String {
    "recovery/\(kind.rawValue)/\(dataset)"
  }

  /// What the ledger tells of an entry; nil for what comes every minute.
  static func record(
    _ kind: JournalKind, _ dataset: String, _ value: StructuredValue, _ text: [UInt8], at now: Instant
  ) -> LedgerEntry? {
    let base: StructuredObject = [
      "dataset": .string(dataset), "digest": .string(Hexadecimal.encode(SHA256.hash(text))),
    ]
    func entry(_ name: String, _ more: StructuredObject) -> LedgerEntry {
      ServerRecord.entry(name, at: now, base.merging(more))
    }
    let evidence = text.count <= recordBound ? String(decoding: text, as: UTF8.self) : ""
    switch kind {
    // The begin of an apply tells of its pins itself.
    case .heartbeat, .pin: return nil
    case .backup: return entry("backup.ended", [:])
    case .drill, .control, .restore:
      return entry(
        kind == .restore ? "restore.ended" : "drill.ended",
        [
          "control": .string(value["control"]?.text ?? ""), "point": .string(value["point"]?.text ?? ""),
          "report": .string(evidence), "verdict": .string(value["verdict"]?.text ?? ""),
        ])
    case .acceptance:
      return entry(
        "restore-point.accepted",
        [
          "person": .string(value["person"]?.text ?? ""), "reason": .string(value["reason"]?.text ?? ""),
          "report": .string(value["report"]?.text ?? ""),
        ])
    }
  }
}
