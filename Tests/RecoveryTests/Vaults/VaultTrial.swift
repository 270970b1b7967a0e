import CloudAPIs
import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// A dataset whose restore points go to a bucket of a real store, far from where it lives.
struct VaultTrial: Sendable {
  static let account = "aws 222222222222"

  let ground: RecoveryGround
  let store: PlayedStore
  let bucket: ObjectBucket
  var settings: DatasetSettings

  /// Files, and a bucket that gives each new object this lock.
  static func files(
    _ name: String, in store: PlayedStore, _ ground: RecoveryGround, lock: DefaultLock?
  ) async throws -> VaultTrial {
    let bucket = try await store.make(name, lock)
    let root = "\(ground.scratch.path)/\(name)"
    for number in 1...9 {
      try ground.scratch.write(
        String(repeating: "paid \(number)\n", count: 99), to: "\(name)/source/invoices/\(number).txt")
    }
    var settings = DatasetSettings(
      name: "shop", engine: .files, source: "\(root)/source",
      repository: try place(name, store, ground), escrow: "\(root)/escrow/shop.key", home: "\(root)/home")
    settle(&settings)
    return VaultTrial(ground: ground, store: store, bucket: bucket, settings: settings)
  }

  /// Where the backups of `shop` go in a bucket.
  static func place(_ name: String, _ store: PlayedStore, _ ground: RecoveryGround) throws -> RepositoryPlace {
    // Another user than this one reads it.
    let authority = try ground.scratch.write(
      String(decoding: try HostFiles.read(store.authority, bound: 1 << 16), as: UTF8.self), to: "\(name).pem")
    return .bucket(
      RepositoryPlace.Bucket(
        name: name, endpoint: store.secureHost, region: "us-east-1", prefix: "tagout/shop", accessKey: "adminkey",
        secretKey: "adminsecret", authority: authority))
  }

  /// Where data and vault lie: in two accounts.
  static func settle(_ settings: inout DatasetSettings) {
    settings.lives = [
      Dependency(.account, GateQuestion.home), Dependency(.host, "db.shop.internal"),
      Dependency(.resource, GateQuestion.thing),
    ]
    settings.vault = [Dependency(.account, account), Dependency(.state, "s3 vault/vault.tfstate")]
    settings.lockNeed = 43_200_000
  }

  /// A desk whose work has a scratch folder of its own inside the trial's.
  func desk(_ change: (inout DatasetSettings) -> Void = { _ in }) throws -> RecoveryDesk {
    var settings = settings
    change(&settings)
    guard case .bucket(let place) = settings.repository else {
      throw PlayedStore.Failure(description: "no bucket")
    }
    let root = "\(ground.scratch.path)/\(place.name)"
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "d", isPassable: true)
    let inner = RecoveryGround(keeper: ground.keeper, scratch: scratch, path: ground.path)
    return RecoveryDesk(
      inner, settings, journal: FolderJournal(folder: "\(root)/journal"),
      seal: try ManifestSeal(file: "\(root)/seal/manifest.key"))
  }

  /// A backup and two drills: what is needed for a proof.
  func prove() async throws -> DrillHistory {
    _ = try await desk().backUp(isFull: true)
    _ = try await desk().drill(.latest)
    _ = try await desk().drill(.latest)
    return try await desk().history()
  }

  func history() async throws -> DrillHistory { try await desk().history() }
}
