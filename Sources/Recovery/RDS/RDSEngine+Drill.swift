import CloudAPIs
import Glibc
import Host
import Vocabulary

extension RDSEngine {
  /// After so long whoever made an instance for a drill is no longer at it, in milliseconds.
  private static let longestDrill: Int64 = 43_200_000

  /// Restores a copy to an instance in the isolated account, once what an earlier drill left there is gone.
  package func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData {
    guard order.isThrownAway else {
      throw RecoveryError.byHand(dataset: dataset.name, steps: try restoreSteps(order.backup.label))
    }
    return try await withVault(isDrill: true) { vault in
      try await removeLeft(in: vault)
      let drill = try await begin(order.backup.label, in: vault)
      do {
        return .instance(try await ready(drill, in: vault))
      } catch {
        do { try await vault.api.remove(drill) } catch {
          ground.tell(.note("instance \(drill.name) could not be removed, and the next drill will: \(error)"))
        }
        throw error
      }
    }
  }

  package func discard(_ restored: RestoredData) async throws {
    guard case .instance(let instance) = restored else { return }
    try await withVault(isDrill: true) { try await $0.api.remove(instance.drill) }
  }

  /// Removes what drills have left that are no longer at it.
  private func removeLeft(in vault: RDSAccount) async throws {
    for (drill, instance) in try await vault.api.drillInstances(of: dataset.name, in: vault.number) {
      if instance.status != "deleting", let maker = instance.tags[RDSNames.maker], RDSEngine.isAtIt(maker) {
        throw RecoveryError.busy(instance: instance.name, maker: maker)
      }
      ground.tell(.note("an earlier drill has left instance \(drill.name): it is removed"))
      try await vault.api.remove(drill)
      // Its name is free when it is gone.
      _ = try await CloudWait(ground, "the removal of \(drill.name)").run { () async throws -> CloudWait.Look<Bool> in
        guard let left = try await vault.api.instances(drill.name).first else { return .there(true) }
        return .waiting(left.status)
      }
    }
  }

  private static var maker: String { "\(OwnedFolder.hostName) \(getpid()) \(SystemClock.now().milliseconds)" }

  /// Whether a drill may still be at what it made: its process lives, or nobody here can tell and it is not long ago.
  private static func isAtIt(_ maker: String) -> Bool {
    let parts = maker.split(separator: " ")
    guard parts.count == 3, let process = pid_t(parts[1]), let begun = Int64(parts[2]),
      SystemClock.now().milliseconds - begun < longestDrill
    else { return false }
    return parts[0] != OwnedFolder.hostName || kill(process, 0) == 0 || errno == EPERM
  }

  private func begin(_ copy: String, in vault: RDSAccount) async throws -> DrillInstance {
    do {
      return try await vault.api.restoreForDrill(
        copy, as: RDSNames.drill(of: dataset.name), of: dataset.name, in: vault.number, try place().shape,
        tags: [RDSNames.maker: RDSEngine.maker])
    } catch let error as CloudError {
      let blamed = ["DBSnapshotNotFound", "KMSKeyNotAccessible", "InvalidDBSnapshotState"]
      guard let code = error.code, blamed.contains(where: { code.hasPrefix($0) }) else { throw error }
      throw RecoveryError.failed(step: "restore copy '\(copy)' under its key", said: "\(error)")
    }
  }

  /// States of an instance that no waiting mends (RDS User Guide, "Viewing DB instance status").
  private static let hopeless = [
    "failed", "inaccessible-encryption-credentials", "incompatible-network", "incompatible-option-group",
    "incompatible-parameters", "incompatible-restore", "insufficient-capacity", "restore-error", "storage-full",
  ]

  /// Waits until it can be asked.
  private func ready(_ drill: DrillInstance, in vault: RDSAccount) async throws -> RestoredInstance {
    let source = try source()
    return try await CloudWait(ground, "instance \(drill.name) in account \(drill.account)").run {
      guard let instance = try await vault.api.instances(drill.name).first else { return .waiting("not listed") }
      if RDSEngine.hopeless.contains(instance.status) {
        throw RecoveryError.failed(step: "restore to instance '\(drill.name)'", said: "it is \(instance.status)")
      }
      guard instance.status == "available", let address = instance.address else { return .waiting(instance.status) }
      return .there(
        RestoredInstance(
          drill: drill,
          server: ReachedServer(
            host: address, port: instance.port ?? 5432, through: source.drillThrough, login: source.login),
          kind: instance.kind))
    }
  }

  /// What a person types to have a copy back as an instance, in the account of the copies.
  func restoreSteps(_ copy: String) throws(RecoveryError) -> [String] {
    let place = try place()
    let common = (place.profile.map { " --profile \($0)" } ?? "") + " --region \(place.region)"
    let shape =
      (place.shape.subnets.map { " --db-subnet-group-name \($0)" } ?? "")
      + (place.shape.groups.isEmpty ? "" : " --vpc-security-group-ids \(place.shape.groups.joined(separator: " "))")
    return [
      "aws rds restore-db-instance-from-db-snapshot\(common) --db-snapshot-identifier \(copy) "
        + "--db-instance-identifier NEW-NAME --no-publicly-accessible --deletion-protection\(shape)",
      "aws rds wait db-instance-available\(common) --db-instance-identifier NEW-NAME",
      "aws rds describe-db-instances\(common) --db-instance-identifier NEW-NAME "
        + "--query 'DBInstances[0].Endpoint'",
    ]
  }
}
