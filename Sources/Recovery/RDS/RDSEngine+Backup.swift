import CloudAPIs
import Host
import RestorePoints
import Vocabulary

extension RDSEngine {
  /// Looks whether both accounts can be opened and are two; makes nothing.
  package func prepare(_ key: EscrowKey) async throws {
    ground.pass(.storeBeforeSetUp)
    let own = try await withSource { account in
      _ = try await instance(in: account)
      return account.number
    }
    let other = try await withVault(isDrill: false) { $0.number }
    if own == other {
      ground.tell(
        .note("source and copies are both in account \(own): whoever has it has both, and the gate stays shut"))
    }
    ground.pass(.storeAfterSetUp)
  }

  /// Makes a snapshot, shares it, copies it, and takes the share back.
  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    try await withSource { source in
      try await withVault(isDrill: false) { vault in
        let instance = try await instance(in: source)
        let begun = SystemClock.now()
        let name = RDSNames.snapshot(of: dataset.name, at: begun)
        let tags = [
          RDSNames.dataset: dataset.name, RDSNames.source: instance.arn, RDSNames.begun: String(begun.milliseconds),
        ]
        ground.pass(.engineBeforeBackup)
        let made = try await snapshot(instance, as: name, tags, in: source)
        let copy = try await copied(made, tags, from: source, to: vault)
        ground.pass(.engineAfterBackup)
        guard let backup = TakenBackup(copy: copy, of: dataset.name) else {
          throw RecoveryError.strange(program: "CopyDBSnapshot", answer: copy.arn)
        }
        return backup
      }
    }
  }

  private func snapshot(
    _ instance: DatabaseInstance, as name: String, _ tags: [String: String], in source: RDSAccount
  ) async throws -> DatabaseSnapshot {
    // While RDS is at a snapshot or a change of the instance it begins no other.
    _ = try await CloudWait(ground, "instance \(instance.name)").run { () async throws -> CloudWait.Look<Bool> in
      do {
        _ = try await source.api.snapshot(instance.name, as: name, tags: tags)
        return .there(true)
      } catch let error as CloudError {
        guard error.code?.hasPrefix("InvalidDBInstanceState") == true else { throw error }
        return .waiting("busy: \(error)")
      }
    }
    return try await whole(name, in: source)
  }

  /// Waits until a snapshot is whole.
  private func whole(_ name: String, in account: RDSAccount) async throws -> DatabaseSnapshot {
    try await CloudWait(ground, "snapshot \(name) in account \(account.number)").run {
      guard let snapshot = try await account.api.snapshots(named: name).first else { return .waiting("not listed") }
      switch snapshot.status {
      case "available": return .there(snapshot)
      case "failed":
        throw RecoveryError.failed(step: "make snapshot '\(name)'", said: "Amazon says that it failed")
      default: return .waiting("\(snapshot.status), \(snapshot.percent) %")
      }
    }
  }

  private func copied(
    _ made: DatabaseSnapshot, _ tags: [String: String], from source: RDSAccount, to vault: RDSAccount
  ) async throws -> DatabaseSnapshot {
    let key = try place().key
    var tags = tags
    tags[RDSNames.copied] = made.arn
    // One's own needs no sharing.
    guard source.number != vault.number else {
      let name = made.name + "-copy"
      _ = try await vault.api.copy(made.arn, to: name, key: key, tags: tags)
      return try await whole(name, in: vault)
    }
    try await share(made, by: source, with: vault)
    // What is shared is seen a moment later.
    _ = try await CloudWait(ground, "the share of \(made.name)", limit: ground.cloud.patience).run {
      () async throws -> CloudWait.Look<Bool> in
      do {
        _ = try await vault.api.copy(made.arn, to: made.name, key: key, tags: tags)
        return .there(true)
      } catch let error as CloudError {
        guard error.code?.hasPrefix("DBSnapshotNotFound") == true else { throw error }
        return .waiting("not seen by account \(vault.number) yet")
      }
    }
    let copy = try await whole(made.name, in: vault)
    do {
      try await source.api.unshare(made.name, with: [vault.number])
    } catch {
      ground.tell(.note("\(made.name) stays shared with account \(vault.number): \(error)"))
    }
    return copy
  }

  private func share(_ made: DatabaseSnapshot, by source: RDSAccount, with vault: RDSAccount) async throws {
    do throws(CloudError) {
      try await source.api.share(made.name, with: [vault.number])
    } catch {
      guard made.isEncrypted, RDSEngine.isOfUsualKey(error) else { throw error }
      throw RecoveryError.unready(
        source: dataset.name,
        missing: "its storage is encrypted by the account's own key aws/rds, and such a snapshot cannot be shared",
        remedy: "a key of your own under it: copy a snapshot with --kms-key-id, restore that to a new instance, and "
          + "let account \(vault.number) use the key")
    }
  }

  /// Whether a share was refused for the key. Amazon has no code for it of its own (RDS User Guide, "Sharing encrypted
  /// snapshots").
  private static func isOfUsualKey(_ error: CloudError) -> Bool {
    guard case .refused(_, _, _, let words) = error else { return false }
    let lower = words.lowercased()
    return lower.contains("default") && lower.contains("key")
  }

  /// Whole copies of the dataset, the oldest first.
  package func backups(_ key: EscrowKey) async throws -> [TakenBackup] {
    try await copies().compactMap { TakenBackup(copy: $0, of: dataset.name) }.sorted { $0.started < $1.started }
  }

  private func copies() async throws -> [DatabaseSnapshot] {
    try await withVault(isDrill: true) { try await $0.api.snapshots(kind: "manual") }
  }

  /// What STS and the copy itself say: accounts, key, credential, and where the data lives.
  package func leanings(of backup: TakenBackup) async throws -> BackupLeanings {
    try await withVault(isDrill: true) { vault in
      guard let copy = try await vault.api.snapshots(named: backup.label).first else { return BackupLeanings() }
      var leanings = BackupLeanings()
      leanings.point = [
        Dependency(.account, "aws \(vault.number)"), Dependency(.credential, vault.principal),
        Dependency(.resource, copy.name), Dependency(.resource, copy.arn),
      ]
      if let key = copy.key { leanings.point.append(Dependency(.key, key)) }
      leanings.source = RDSEngine.places(of: copy.tags[RDSNames.source] ?? "")
      return leanings
    }
  }

  /// Where an instance lives, by its ARN: `arn:aws:rds:REGION:ACCOUNT:db:NAME`.
  private static func places(of arn: String) -> [Dependency] {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[2] == "rds", parts[5] == "db" else { return [] }
    return [
      Dependency(.account, "aws \(parts[4])"), Dependency(.region, "aws \(parts[3])"),
      Dependency(.resource, parts[6]), Dependency(.host, arn),
    ]
  }
}

extension TakenBackup {
  /// Nil for what is no whole copy of the dataset's. What lies beside the copies in one account, a snapshot of the source,
  /// is none.
  init?(copy snapshot: DatabaseSnapshot, of dataset: String) {
    guard snapshot.status == "available", snapshot.kind == "manual", snapshot.tags[RDSNames.dataset] == dataset,
      let begun = snapshot.tags[RDSNames.begun].flatMap({ Int64($0) }), snapshot.tags[RDSNames.copied] != nil
    else { return nil }
    let started = Instant(milliseconds: begun)
    let ended = snapshot.original ?? snapshot.created ?? started
    self.init(
      label: snapshot.name, started: started, ended: max(started, ended), log: nil, bytes: snapshot.gibibytes << 30)
  }
}
