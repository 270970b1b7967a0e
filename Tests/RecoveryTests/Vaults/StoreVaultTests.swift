import CloudAPIs
import Host
import Processes
import Recovery
import Testing
import Vocabulary

@Suite("Vaults in a real store with object lock")
struct StoreVaultTests {
  @Test("A locked bucket holds, others are told by the attempt that got through, and a wiped one comes back")
  func store() async throws {
    guard let program = PlayedStore.program else {
      print("SeaweedFS is not there (`tools/seaweedfs` installs it): vaults in a store with object lock are not tried")
      return
    }
    try await PlayedStore.with(program) { store in
      try await locked(store)
      try await unlocked(store)
      try await governed(store)
      try await wiped(store)
      try await commands(store)
      try await told(store)
    }
  }

  /// What a person is told, by the command that they run.
  private func commands(_ store: PlayedStore) async throws {
    let variables = ["AWS_ACCESS_KEY_ID": "adminkey", "AWS_SECRET_ACCESS_KEY": "adminsecret"]
    let rows: [(bucket: String, status: Int32, named: String?)] = [
      ("locked", 0, nil), ("versioned", 20, "delete-version"), ("governed", 20, "bypass-governance"),
    ]
    for row in rows {
      let said = try await ProbeCommand.run(
        "s3://\(row.bucket)/backups", ["--endpoint", store.endpoint.text], variables: variables)
      #expect(said.status == .exited(row.status), "\(row.bucket): \(said.gotThrough)")
      #expect(row.named.map(said.gotThrough.contains) ?? said.gotThrough.isEmpty, "\(row.bucket): \(said.gotThrough)")
    }
  }

  /// The server whose policy names them tells of each that was probed, and of no other.
  private func told(_ store: PlayedStore) async throws {
    let variables = ["AWS_ACCESS_KEY_ID": "adminkey", "AWS_SECRET_ACCESS_KEY": "adminsecret"]
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-probed", isPassable: false)
    let policy = ["locked", "versioned", "governed"].map { bucket in
      "  the-\(bucket): { kind: s3, bucket: \(bucket), prefix: backups, account: \"222222222222\" }\n"
    }
    try scratch.write("version: 1\nvaults:\n" + policy.joined(), to: "data/policy.yaml")
    let data = scratch.path + "/data"
    for bucket in ["locked", "versioned"] {
      _ = try await ProbeCommand.run(
        "s3://\(bucket)/backups", ["--endpoint", store.endpoint.text, "--data", data], variables: variables)
    }
    #expect(try await ProbeCommand.told(by: data) == ["the-locked holds", "the-versioned open"])
    try FolderTree.remove(scratch.path)
  }

  private func probe(_ store: PlayedStore, _ name: String, _ who: PlayedStore.Who) async throws -> VaultProbeReport {
    try await VaultProbe(
      store.bucket(name, as: who), prefix: "backups/", mark: "\(who)", now: { SystemClock.now() }
    ).run(caller: "\(who)")
  }

  private func locked(_ store: PlayedStore) async throws {
    let bucket = try await store.make("locked", DefaultLock(mode: .compliance, days: 1))
    try await bucket.put("backups/base", Array("a backup".utf8))
    for who in [PlayedStore.Who.admin, .writer] {
      let report = try await probe(store, "locked", who)
      #expect(report.verdict == .holds, "\(report.text)")
      #expect(report.lock?.mode == .compliance)
      #expect(report.results.count == 14)
      #expect(report.dependence != nil)
    }
    // The attempts on the bucket's settings left them as they were.
    #expect(try await bucket.versioning() == "Enabled")
    #expect(try await bucket.lifecycle() == nil)
    #expect(try await bucket.defaultLock() == DefaultLock(mode: .compliance, days: 1))
    let retention = try await VaultRetention.of(bucket, prefix: "backups/", now: SystemClock.now())
    #expect(retention.unlocked.isEmpty)
    let later = Instant(milliseconds: SystemClock.now().milliseconds + 90_000_000)
    #expect(retention.shortOf(later).count == retention.rows.count)
  }

  private func unlocked(_ store: PlayedStore) async throws {
    _ = try await store.make("plain", nil)
    let plain = try await probe(store, "plain", .admin)
    #expect(plain.verdict == .open)
    #expect(plain.breaches.contains(.noLock))
    #expect(plain.breaches.contains(.delete))
    #expect(plain.breaches.contains(.overwrite))
    #expect(plain.breaches.contains(.multipart), "\(plain.text)")
    let bucket = try await store.make("versioned", nil)
    try await bucket.setVersioning(true)
    let versioned = try await probe(store, "versioned", .admin)
    #expect(versioned.verdict == .open)
    #expect(!versioned.breaches.contains(.overwrite))
    #expect(versioned.breaches.contains(.deleteVersion), "\(versioned.text)")
    #expect(versioned.breaches.contains(.suspendVersioning))
    // What was there stays there, and what gave way was put back: told by what a new object gets.
    for name in ["plain", "versioned"] {
      #expect(try await store.bucket(name, as: .admin).get("first").bytes == [1], "\(name)")
    }
    #expect(versioned.results.first { $0.attempt == .deleteBucket }?.outcome == .notApplicable)
    #expect(try await bucket.put("after", [1]).version.map { $0 != "null" } == true)
  }

  private func governed(_ store: PlayedStore) async throws {
    let governed = try await store.make("governed", DefaultLock(mode: .governance, days: 1))
    let bypassing = try await probe(store, "governed", .admin)
    #expect(bypassing.verdict == .open)
    #expect(bypassing.breaches.contains(.bypassGovernance), "\(bypassing.text)")
    #expect(bypassing.breaches.contains(.bypassDelete))
    #expect(!bypassing.breaches.contains(.deleteVersion))
    #expect(try await governed.get("first").bytes == [1])
    let writing = try await probe(store, "governed", .writer)
    #expect(writing.verdict == .holds, "\(writing.text)")
  }

  private func wiped(_ store: PlayedStore) async throws {
    let bucket = try await store.make("wiped", DefaultLock(mode: .compliance, days: 1))
    let names = (0..<12).map { "repo/file \($0)" }
    for name in names { try await bucket.put(name, Array("contents of \(name)".utf8)) }
    // One was deleted on purpose before the attack.
    try await bucket.delete(names[0])
    let attack = try #require(try await bucket.versions("repo/").first { $0.isDeleteMarker }?.modified)
    for name in names.dropFirst() { try await bucket.delete(name) }
    #expect(try await bucket.list("repo/").isEmpty)
    let report = try await VaultUndelete(bucket, prefix: "repo/").run()
    #expect(report.isWhole, "\(report.text)")
    #expect(report.markers == 12)
    #expect(report.compared == 12)
    let seen = try await bucket.list("repo/").map(\.key).sorted()
    #expect(seen == names.sorted())
    #expect(try await bucket.get(names[3]).bytes == Array("contents of \(names[3])".utf8))
    let later = Instant(milliseconds: attack.milliseconds + 86_400_000)
    try await bucket.delete(names[1])
    #expect(try await VaultUndelete(bucket, prefix: "repo/", since: later).plan().isEmpty)
  }
}
