import Decision
import Foundation
import Recovery
import RestorePoints
import Service
import Testing
import Vocabulary

/// What a server does about its datasets by the clock.
@Suite("Drills by the clock") struct DrillScheduleTests {
  private static let policy = """
    version: 1
    datasets:
      courses:
        engine: files
        source: /srv/courses
        vaults: [/mnt/vault]
        drill-interval: 1d
      untimed:
        engine: files
        source: /srv/other
        vaults: [/mnt/vault]

    """
  private static let day: Int64 = 86_400_000

  @Test("A drill first, its controls once it is proven, and both again: controls in every fourth interval")
  func due() async throws {
    let folder = try TestFolder()
    let core = try await ServerCore.open(folder.path + "/data")
    try Data(Self.policy.utf8).write(to: URL(fileURLWithPath: folder.path + "/data/policy.yaml"))
    let schedule = DrillSchedule(core)
    let start = core.clock.now()
    func work(after days: Int64, _ tried: [String: Instant] = [:]) async throws -> String? {
      let now = Instant(milliseconds: start.milliseconds + days * Self.day)
      return try await schedule.due(at: now, besides: tried).map { "\($0.work) \($0.dataset.name)" }
    }
    #expect(try await work(after: 0) == "drill courses")
    #expect(try await work(after: 0, ["courses": start]) == nil, "what was tried within the hour waits")
    try await add(core, "drill-1", at: start)
    #expect(try await work(after: 0) == nil, "what is unbaselined says nothing of a drill's worth")
    #expect(try await work(after: 1) == "drill courses")
    try await add(core, "drill-2", at: start)
    #expect(try await work(after: 0) == "controls courses")
    try await add(core, "control-1", at: start, control: .flippedByte)
    #expect(try await work(after: 0) == nil)
    // A drill of each day, proven by the one before it.
    try await add(core, "drill-3", at: Instant(milliseconds: start.milliseconds + 4 * Self.day))
    #expect(try await work(after: 4) == "controls courses")
    #expect(try await work(after: 5) == "drill courses", "a drill goes before controls")
  }

  private func add(
    _ core: ServerCore, _ id: String, at time: Instant, control: DrillControl? = nil
  ) async throws {
    var report = DrillReport(
      id: id, dataset: "courses", engine: "files", point: "p", target: "latest", control: control, started: time,
      ended: time)
    report.checks = DrillCheck.Question.allCases.filter { $0 != .trend && $0 != .record }.map {
      DrillCheck($0, control == nil ? .green : $0 == .checksums ? .red : .skipped, "looked at")
    }
    report.measure = DatasetMeasure(bytes: 1, objects: 1, relations: ["a": 1])
    report.reaches = time
    try await StoreJournal(core).append(control == nil ? .drill : .control, dataset: "courses", report.value)
  }
}
