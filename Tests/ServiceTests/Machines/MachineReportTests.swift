import Service
import Testing
import Vocabulary

/// Machines tell how they are guarded, and people read it.
@Suite struct MachineReportTests {
  private static let report: StructuredObject = [
    "directories": .array([
      .object([
        "findings": .array([
          .object(["code": "posture.state-local", "message": "the state lies on this disk", "severity": "high"])
        ]), "path": "/srv/<b>infra",
      ])
    ]),
    "doctor": .object([
      "rings": .array([.object(["detail": "it was called", "holds": true, "name": "hook", "number": 1])]),
      "status": "advice",
    ]),
  ]

  private static func tell(
    _ server: ServerUnderTest, _ token: String, _ machine: String = "build-1",
    _ report: StructuredObject = MachineReportTests.report
  ) async throws -> HTTPAnswer {
    try await server.send("PUT", "/api/v1/machines/\(machine)/report", token: token, json: .object(report))
  }

  @Test("What a machine tells is kept as the newest of its token, and recorded by its digest") func kept() async throws
  {
    let server = try ServerUnderTest()
    let token = try await server.token("reader", name: "build")
    #expect(try await Self.tell(server, token).status == 200)
    var better = Self.report
    better = better.merging(["doctor": .object(["status": "holds"])])
    #expect(try await Self.tell(server, token, "build-1", better).status == 200)
    let other = try await server.token("runner", name: "one")
    #expect(try await Self.tell(server, other).status == 200)
    let core = try await ServerCore.open(server.data)
    let reports = try await core.store.read { try $0.machineReports() }
    #expect(Set(reports.map(\.teller)) == ["reader build of root", "runner one of root"])
    #expect(Set(reports.compactMap { $0.content["doctor"]?["status"]?.text }) == ["holds", "advice"])
  }

  @Test("What is no report, and what nobody answers for, is refused") func refused() async throws {
    let server = try ServerUnderTest()
    let token = try await server.token("reader")
    #expect(try await Self.tell(server, token, "build-1", [:]).code == "report.malformed")
    #expect(try await Self.tell(server, token, "a%20b").code == "report.malformed")
    #expect(try await Self.tell(server, "").status == 401)
  }

  @Test("Killed while it is stored, the report and its record are both there or neither")
  func killed() async throws {
    for moment in ["before-commit", "after-commit"] {
      let crash = ["TAGOUT_CRASH_AT": "\(CommitPoint.machineReported.rawValue).\(moment)"]
      let server = try ServerUnderTest(variables: crash)
      let token = try await server.token("reader")
      await #expect(throws: (any Error).self) { _ = try await Self.tell(server, token) }
      try server.restart()
      let core = try await ServerCore.open(server.data)
      let isThere = moment == "after-commit"
      #expect(try await core.store.read { try $0.machineReports().count } == (isThere ? 1 : 0))
      let text = try await server.send("GET", "/api/v1/ledger/records", token: token).text
      #expect(text.contains("machine.reported") == isThere, "\(moment)")
      #expect(try await Self.tell(server, token).status == 200)
    }
  }
}
