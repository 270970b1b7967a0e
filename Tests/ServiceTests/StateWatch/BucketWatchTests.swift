import CloudAPIs
import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

@Suite("States in buckets", .enabled(if: PlayedCloud.isHere)) struct BucketWatchTests {
  /// This machine, with moto as AWS.
  private struct Machine: CloudSurroundings {
    var variables: [String: String]
    var home: String? { nil }
    func now() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    func contents(of path: String) throws(CloudError) -> [UInt8]? { nil }
    func output(of command: String) async throws(CloudError) -> [UInt8] { [] }
  }

  private static let key = "prod/terraform.tfstate"

  private static func core(_ folder: TestFolder) async throws -> ServerCore {
    let core = try await ServerCore.open(folder.path + "/data")
    let now = core.clock.now()
    try await core.store.write(.workspaceSet) { store in
      try store.set(
        Workspace(
          name: "shop", tier: .production, options: ["stateBucket": .string("s3://states/\(key)")], created: now))
    }
    return core
  }

  private static func kinds(_ core: ServerCore) async throws -> [StructuredValue] {
    let lines = try await core.store.read { try $0.ledgerLines(from: 0, limit: 1000) }
    return try lines.map { try JSONReader.read($0) }.filter {
      let kind = $0["kind"]?.text ?? ""
      return kind == "state.watched" || kind.hasPrefix("alarm.")
    }
  }

  @Test("A version that no run made is an alarm, once; one that a run made is not; a state that is gone is one")
  func told() async throws {
    let cloud = try PlayedCloud()
    let folder = try TestFolder()
    let core = try await Self.core(folder)
    let machine = Machine(variables: cloud.variables())
    try await HTTPTransport.with { transport in
      let access = try CloudAccess(surroundings: machine, transport: transport, region: "us-east-1")
      let bucket = ObjectBucket("states", client: try access.client("S3", credentials: try access.credentials()))
      try await bucket.create()
      try await bucket.setVersioning(true)
      let watch = BucketWatch(core)
      let places = try await watch.places()
      func look() async throws -> [String] {
        try await watch.look(places, access)
        return try await Self.kinds(core).compactMap { $0["kind"]?.text }
      }
      func put(_ text: String) async throws { _ = try await bucket.put(Self.key, Array(text.utf8)) }
      #expect(try await look() == [])
      try await put(#"{"serial":1}"#)
      #expect(try await look() == ["state.watched"])
      #expect(try await look() == ["state.watched"])
      try await put(#"{"serial":2}"#)
      try await put(#"{"serial":3}"#)
      #expect(try await look() == ["state.watched", "alarm.state-written", "alarm.state-written"])
      let alarm = try await Self.kinds(core).last
      #expect(
        alarm?["details"]?["message"] == "the state s3://states/prod/terraform.tfstate was written, by no run")
      #expect(
        alarm?["details"]?["digest"]?.text == Hexadecimal.encode(Formats.SHA256.hash(Array(#"{"serial":3}"#.utf8))))
      // A watch that begins anew knows it from the ledger.
      try await BucketWatch(core).look(places, access)
      #expect(try await Self.kinds(core).count == 3)
      try await bucket.delete(Self.key)
      #expect(try await look().last == "alarm.state-removed")
      #expect(try await look().count == 4)
      let begun = ServerRecord.entry(
        "run.begun", at: core.clock.now(), ["proposal": "p-1", "workspace": "shop"])
      try await core.store.write(.applyBegun) { try $0.append([begun]) }
      try await put(#"{"serial":4}"#)
      #expect(try await look().last == "state.watched")
      #expect(try await Self.kinds(core).last?["details"]?["proposal"] == "p-1")
    }
  }

  @Test("Killed while it tells, the server tells it when it is back")
  func killed() async throws {
    let cloud = try PlayedCloud()
    for (point, count) in [("stateWatched.before-commit", 0), ("stateWatched.after-commit", 1)] {
      let folder = try TestFolder()
      _ = try await Self.core(folder)
      let made = try cloud.shell(
        "aws s3 mb s3://states; echo '{}' | aws s3 cp - s3://states/\(Self.key)", cloud.variables())
      #expect(made.status == 0, "\(made.text)")
      let words = ["server", "--data", folder.path + "/data", "--listen", "127.0.0.1:0"]
      var variables = cloud.variables()
      variables["TAGOUT_CRASH_AT"] = point
      let tool = BuiltProducts.path(of: "tagout-server").path()
      let first = try StartedProgram(tool, words, variables: variables, log: folder.path + "/server.log")
      #expect(first.wait() == 128 + 9, "\(point)")
      #expect(try await Self.kinds(try await ServerCore.open(folder.path + "/data")).count == count)
      guard count == 0 else { continue }
      // It dies a second time, now that it is told.
      variables["TAGOUT_CRASH_AT"] = "stateWatched.after-commit"
      let second = try StartedProgram(tool, words, variables: variables, log: folder.path + "/server.log")
      #expect(second.wait() == 128 + 9)
      #expect(try await Self.kinds(try await ServerCore.open(folder.path + "/data")).count == 1, "\(point)")
    }
  }
}
