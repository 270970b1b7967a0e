import Formats
import Host
import Processes
import Vocabulary

/// A repository of restic's: encrypted, deduplicated, each snapshot whole.
struct ResticStore: Sendable {
  let ground: RecoveryGround
  let dataset: DatasetSettings

  init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  func version() async throws -> EngineVersion {
    guard let program = ProgramSearch.find("restic", path: ground.path) else {
      throw RecoveryError.programMissing("restic", package: "restic")
    }
    let text = try await ground.succeed(
      ground.command(program, ["version"], timeLimit: .seconds(30)), "ask restic for its version"
    ).text
    return EngineVersion(
      program: "restic", version: text.split(separator: " ").dropFirst().first.map(String.init) ?? "")
  }

  /// Makes the repository where there is none; one of another key is an error.
  func prepare(_ key: EscrowKey) async throws {
    if case .folder(let path) = dataset.repository, case .status = HostFiles.status(of: "\(path)/config") {
      return _ = try await snapshots(key)
    }
    if case .folder(let path) = dataset.repository { try OwnedFolder.make(path, for: nil) }
    let result = try await run(["init"], key)
    let exists = result.errorText.contains("already exists") || result.errorText.contains("already initialized")
    guard result.ending.isSuccess || exists else {
      throw RecoveryError.failed(step: "set up the repository", said: SaidText.digest(result))
    }
  }

  /// Makes a snapshot of all that is in a folder; gives what the repository then says of it.
  func backUp(_ folder: String, started: Instant, bytes: Int64, _ key: EscrowKey) async throws -> TakenBackup {
    let words = [
      "backup", "--json", "--tag", "tagout,started=\(started.milliseconds),bytes=\(bytes)", "--host", "tagout", ".",
    ]
    let result = try await run(words, key, in: folder)
    guard result.ending.isSuccess else {
      throw RecoveryError.failed(step: "make the backup", said: SaidText.digest(result))
    }
    guard let newest = try await snapshots(key).last else {
      throw RecoveryError.strange(program: "restic", answer: "no snapshot after one was made")
    }
    return newest
  }

  /// All snapshots of ours, the oldest first.
  func snapshots(_ key: EscrowKey) async throws -> [TakenBackup] {
    let result = try await run(["snapshots", "--json", "--tag", "tagout"], key)
    guard result.ending.isSuccess else {
      if result.errorText.contains("wrong password") {
        throw RecoveryError.noKey(path: dataset.escrow, reason: "the repository does not open with it")
      }
      throw RecoveryError.failed(step: "list the snapshots", said: SaidText.digest(result))
    }
    let values = try JSONReader.read(result.output, limits: .engine).elements ?? []
    return values.compactMap(TakenBackup.init(restic:)).sorted { $0.started < $1.started }
  }

  /// Brings a snapshot back; restic verifies all that it reads.
  func restore(_ label: String, into folder: String, user: SystemUser?, _ key: EscrowKey) async throws {
    let result = try await run(["restore", label, "--target", folder], key)
    guard result.ending.isSuccess else {
      throw RecoveryError.failed(step: "restore the snapshot", said: SaidText.digest(result))
    }
    guard let user, SystemUser.isRoot else { return }
    try await ground.succeed(
      ground.command("chown", ["--recursive", "\(user.userID):\(user.groupID)", folder]), "give the copy to its user")
  }

  private func run(_ words: [String], _ key: EscrowKey, in folder: String = "/") async throws -> ChildResult {
    var variables = [
      "RESTIC_PASSWORD": key.secret, "HOME": ground.scratch.path, "RESTIC_PROGRESS_FPS": "1",
    ]
    switch dataset.repository {
    case .folder(let path): variables["RESTIC_REPOSITORY"] = path
    case .bucket(let bucket):
      variables["RESTIC_REPOSITORY"] = "s3:\(bucket.scheme)://\(bucket.endpoint)/\(bucket.name)/\(bucket.prefix)"
      variables["AWS_ACCESS_KEY_ID"] = bucket.accessKey
      variables["AWS_SECRET_ACCESS_KEY"] = bucket.secretKey
      variables["AWS_SESSION_TOKEN"] = bucket.sessionToken
      variables["AWS_DEFAULT_REGION"] = bucket.region
    case .account(let account):
      throw RecoveryError.setting(
        dataset: dataset.name, name: "vaults", reason: "names account \(account.number), which restic cannot write to")
    }
    // A cache of one run saves nothing; on a full disk restic waits for it for minutes.
    var options = ["--no-cache"] + ["--no-lock"].filter { _ in words.first == "snapshots" || words.first == "restore" }
    if case .bucket(let bucket) = dataset.repository, let authority = bucket.authority {
      options += ["--cacert", authority]
    }
    var command = ground.command(
      "restic", options + words, variables: variables, timeLimit: .seconds(86_400), outputBound: 64 << 20)
    command.workingDirectory = folder
    return try await ground.keeper.run(command)
  }
}

extension TakenBackup {
  /// An element of what `restic snapshots --json` prints, of those that were tagged here.
  init?(restic value: StructuredValue) {
    guard let label = value["short_id"]?.text, let tags = value["tags"]?.elements?.compactMap(\.text) else {
      return nil
    }
    func number(_ name: String) -> Int64? {
      tags.first { $0.hasPrefix(name + "=") }.flatMap { Int64($0.dropFirst(name.utf8.count + 1)) }
    }
    guard let started = number("started"), let bytes = number("bytes") else { return nil }
    let instant = Instant(milliseconds: started)
    self.init(label: label, started: instant, ended: instant, log: nil, bytes: bytes)
  }
}
