import Formats
import Foundation
import Processes
import Recovery
import RestorePoints
import Service
import Testing
import Vocabulary

/// The commands about recovery, on the data of a server.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct RecoveryCommandTests {
  private static let policy = """
    version: 1
    datasets:
      courses:
        engine: files
        source: /nowhere
        vaults: [/nowhere-else]
        resources: ["aws_db_instance.*"]
        accounts: 123456789012
    """

  /// A server's data with a first drill, which nobody has accepted; and the key of somebody enrolled.
  private func ground() async throws -> (folder: TestFolder, core: ServerCore, key: String) {
    let folder = try TestFolder()
    let core = try await ServerCore.open(folder.path + "/data")
    try Data(Self.policy.utf8).write(to: URL(fileURLWithPath: folder.path + "/data/policy.yaml"))
    let keys = try await TestKeys.shared.value
    let key = keys.folder.path + "/ada"
    let now = core.clock.now()
    try await core.store.write(.personAdded) {
      try $0.add(try Pipeline.person(Pipeline.Member(name: "ada", key: key), at: now))
    }
    var report = DrillReport(
      id: "drill-1", dataset: "courses", engine: "files", point: "p", target: "latest", started: now, ended: now)
    report.checks = DrillCheck.Question.allCases.filter { $0 != .trend && $0 != .record }.map {
      DrillCheck($0, .green, "looked at")
    }
    report.measure = DatasetMeasure(bytes: 1, objects: 1, relations: ["a": 1])
    report.reaches = now
    report.dependencies = RestorePointDependencies([Dependency(.account, "aws 222222222222")])
    report.lock = PointLock(.appendOnly)
    try await StoreJournal(core).append(.drill, dataset: "courses", report.value)
    return (folder, core, key)
  }

  private func run(
    _ words: [String], in folder: TestFolder, variables: [String: String] = [:]
  ) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      ServerUnderTest.path, words + ["--data", folder.path + "/data"],
      environment: .inherited(variables.mapValues { $0 }), timeLimit: .seconds(120))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }

  private func acceptance(_ key: String) -> [String] {
    ["drill", "accept", "courses", "drill-1", "--reason", "it is the data", "--as", "ada", "--key", key]
  }

  @Test("The status says what is missing, a signed accept mends it, and the page is written") func status() async throws
  {
    let (folder, _, key) = try await ground()
    let before = try await run(["recovery", "status"], in: folder)
    #expect(before.ending == .exited(10))
    #expect(before.text.contains("unbaselined"), "\(before.text)")
    #expect(before.text.contains("drill accept courses drill-1"), "\(before.text)")
    let accepted = try await run(acceptance(key), in: folder)
    #expect(accepted.ending == .exited(0), "\(accepted.errorText)")
    let page = folder.path + "/recovery.html"
    let after = try await run(["recovery", "status", "--json", "--html", page], in: folder)
    #expect(after.ending == .exited(0), "\(after.text)")
    let dataset = try JSONReader.read(after.output)["datasets"]?.elements?.first
    #expect(dataset?["state"] == "proven")
    #expect(dataset?["drill"] == "drill-1")
    #expect(dataset?["independence"] == "apart")
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("</html>"))
    let again = try await run(acceptance(key), in: folder)
    #expect(again.ending == .exited(1), "what is proven needs no word")
  }

  @Test("An accept that dies at its commit is there with its record, or not at all") func acceptDies() async throws {
    for (moment, isDone) in [("before-commit", false), ("after-commit", true)] {
      let (folder, core, key) = try await ground()
      let died = try await run(
        acceptance(key), in: folder, variables: ["TAGOUT_CRASH_AT": "drillAccepted.\(moment)"])
      #expect(died.ending == .signalled(9), "\(died.errorText)")
      let (entries, lines) = try await core.store.read {
        (
          try $0.recoveryEntries(.acceptance, of: "courses", limit: 9).count,
          try $0.ledgerLines(from: 0, limit: 99).map { String(decoding: $0, as: UTF8.self) }
        )
      }
      #expect((entries == 1) == isDone, "\(moment)")
      #expect(lines.contains { $0.contains("restore-point.accepted") } == isDone, "\(moment)")
    }
  }

  @Test("A drill that dies when it enters its report is there with its record, or not at all; it proves nothing")
  func drillDies() async throws {
    for (moment, isDone) in [("before-commit", false), ("after-commit", true)] {
      let (folder, core, _) = try await ground()
      let died = try await run(
        ["drill", "run", "courses"], in: folder, variables: ["TAGOUT_CRASH_AT": "recoveryEntered.\(moment)"])
      #expect(died.ending == .signalled(9), "\(died.ending) \(died.errorText)")
      let (entries, records) = try await core.store.read {
        (
          try $0.recoveryEntries(.drill, of: "courses", limit: 9).count,
          try $0.ledgerLines(from: 0, limit: 99).count { String(decoding: $0, as: UTF8.self).contains("drill.ended") }
        )
      }
      #expect(entries == (isDone ? 2 : 1), "\(moment)")
      #expect(records == entries, "\(moment)")
      let status = try await run(["recovery", "status", "--json"], in: folder)
      #expect(try JSONReader.read(status.output)["datasets"]?.elements?.first?["blocks"] == true)
    }
  }
}
