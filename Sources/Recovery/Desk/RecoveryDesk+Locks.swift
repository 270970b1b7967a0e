import Host
import RestorePoints
import Vocabulary

extension RecoveryDesk {
  /// Has everything that the latest backup, the latest proof and the pinned points lean on stay locked until then.
  ///
  /// It needs credentials that may lengthen locks, which those of a backup need not be.
  package func renew(until needed: Instant) async throws -> VaultRenewalReport {
    guard case .bucket(let place) = dataset.repository else {
      throw RecoveryError.setting(
        dataset: dataset.name, name: "vaults", reason: "names no bucket, and nothing else has locks")
    }
    let known = try await backups().map(\.backup)
    let names = Set(try await history().pinned + [known.last?.label].compactMap { $0 })
    let points = known.filter { names.contains($0.label) }
    // Locks end at whole seconds.
    let needed = Instant(milliseconds: (needed.milliseconds + 999) / 1000 * 1000)
    let look = VaultLook(dataset)
    var report = try await place.with { bucket in
      let retention = try await look.retention(of: points, in: bucket, place, at: SystemClock.now())
      return try await VaultRenewal(bucket: bucket, retention: retention, needed: needed).run()
    }
    report.points = points.map(\.label)
    return report
  }

  /// Whether a backup that leans on the newest one would lose what it leans on before it may: it must then be a full one.
  func mustStandAlone(at now: Instant) async throws -> Bool {
    guard dataset.engine == .pgbackrest, dataset.repository.needsNetwork, let last = try await backups().last else {
      return false
    }
    do {
      guard let retention = try await VaultLook(dataset).retention(of: [last.backup], at: now) else { return false }
      let needed = Instant(milliseconds: now.milliseconds + dataset.lockNeed)
      guard case .renew(let count, let first) = Retention.remedy(for: retention.objects, until: needed) else {
        return false
      }
      ground.tell(.note("the locks of \(count) objects end too soon, e.g. of \(first): a full backup is made"))
      return true
    } catch {
      ground.tell(.note("the locks of earlier backups could not be read: \(error); give --full before they end"))
      return false
    }
  }
}
