import Decision
import Hummingbird
import Ledger
import Pages
import Recovery
import RestorePoints
import Vocabulary

/// The page of what could be brought back, and the page of how machines are guarded.
struct RecoveryPages: Sendable {
  /// Records that tell of vaults, at most.
  private static let probes = 200

  let core: ServerCore
  let site: WebSite

  func add(to site: WebSite, _ router: RouterGroup<APIContext>) {
    site.get("/recovery", in: router) { try await recovery($0) }
    site.get("/posture", in: router) { try await posture($0) }
  }

  private func recovery(_ web: WebRequest) async throws -> Response {
    let events = try await WebEvents.address(in: core)
    let now = core.clock.now()
    let journal = StoreJournal(core)
    let probes = try await probes()
    var shown: [ShownDataset] = []
    for dataset in try ServerPolicy.load(core).datasets {
      let backups = try await journal.entries(.backup, dataset: dataset.name).compactMap(BackupRecord.init)
      let status = DatasetStatus(
        dataset, try await journal.history(of: dataset), claimed: backups.map(\.backup.ended), at: now)
      shown.append(
        ShownDataset(
          status,
          backups: backups.map { .init($0.backup.label, ended: $0.backup.ended) }.sorted { $0.ended < $1.ended },
          probes: dataset.vaults.map { probes[$0] ?? .init($0) }))
    }
    return site.answer("Recovery", .recovery, web, events: events, DatasetsPage(shown, now: now).body)
  }

  /// How each vault was found when it was probed last, as far as this server's records tell.
  private func probes() async throws -> [String: ShownDataset.Probe] {
    let search = LedgerSearch(kind: "vault.probed")
    let found = try await core.store.read { try search.run(before: nil, limit: RecoveryPages.probes, in: $0) }
    var probes: [String: ShownDataset.Probe] = [:]
    for record in found.records.reversed() {
      guard let vault = record.entry.details["vault"]?.text else { continue }
      probes[vault] = .init(vault, verdict: record.entry.details["verdict"]?.text, tried: record.entry.time)
    }
    return probes
  }

  private func posture(_ web: WebRequest) async throws -> Response {
    let events = try await WebEvents.address(in: core)
    let reports = try await core.store.read { try $0.machineReports() }
    let page = PosturePage(
      reports.map { ShownMachine($0.machine, teller: $0.teller, received: $0.received, report: $0.content) },
      now: core.clock.now())
    return site.answer("Posture", .posture, web, events: events, page.body)
  }
}
