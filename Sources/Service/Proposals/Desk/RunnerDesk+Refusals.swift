import Ledger
import Vocabulary

extension RunnerDesk {
  /// The most places of one post, and of one lease.
  private static let placeBound = 100

  /// Records what a run's programs wanted to reach and did not.
  package func note(refusals object: StructuredObject, under fencing: Int64, by caller: Caller) async throws {
    let lease = try await lease(fencing, nil, by: caller)
    let places = (object["places"]?.elements ?? []).prefix(RunnerDesk.placeBound)
    let now = core.clock.now()
    let entries = places.compactMap { place -> LedgerEntry? in
      if let path = place["path"]?.text, path.utf8.count <= 4096 { return read(path, lease, at: now, by: caller) }
      guard let host = place["host"]?.text, host.utf8.count <= 253, let port = place["port"]?.whole else { return nil }
      return ServerRecord.entry(
        "run.reach-refused", at: now, by: caller.actor,
        [
          "fencing": .integer(fencing), "host": .string(host), "kind": .string(lease.kind.rawValue),
          "port": .integer(port), "proposal": .string(lease.proposal), "workspace": .string(lease.workspace),
        ])
    }
    guard !entries.isEmpty else { return }
    try await core.store.write(.reachRefused) { try $0.append(entries) }
  }

  private func read(_ path: String, _ lease: StoredLease, at now: Instant, by caller: Caller) -> LedgerEntry {
    ServerRecord.entry(
      "run.read-refused", at: now, by: caller.actor,
      [
        "fencing": .integer(lease.fencing), "kind": .string(lease.kind.rawValue), "path": .string(path),
        "proposal": .string(lease.proposal), "workspace": .string(lease.workspace),
      ])
  }
}
