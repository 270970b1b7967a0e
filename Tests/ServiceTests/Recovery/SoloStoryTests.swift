import Decision
import Service
import Testing
import Vocabulary

/// One person alone, and the glass that is broken: each from the proposal to the apply.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct SoloStoryTests {
  @Test("Alone, the owner's touched key, an hour's wait, the typed name and a proven point let data die")
  func solo() async throws {
    let bench = try await RecoveryBench(approvals: "  mode: solo\n  people: [owner]")
    try await bench.drilled()
    let id = try await bench.held()
    await #expect(throws: APIError.self) { _ = try await bench.approve(id, "owner", ["typedName": "shop"]) }
    await #expect(throws: APIError.self) { _ = try await bench.approve(id, "mary") }
    #expect(try await bench.approve(id, "owner").machine.state.word == "held")
    #expect(try await bench.missing(id) == "60 of the 60 minutes of waiting are left.")
    bench.bench.clock.advance(by: 59 * 60_000)
    #expect(try await bench.begin() == nil)
    bench.bench.clock.advance(by: 60_000)
    try await bench.sweep()
    #expect(try await bench.begin() != nil)
    #expect(try await bench.bench.kinds().contains { $0.contains("approval.given") && $0.contains("\"solo\"") })
  }

  @Test("Alone, a key that no hand must touch is not enough") func software() async throws {
    let bench = try await RecoveryBench(approvals: "  mode: solo\n  people: [ada]")
    try await bench.drilled()
    let id = try await bench.held()
    let error = await #expect(throws: APIError.self) {
      _ = try await bench.bench.approve(id, "ada", ["acknowledged": ["aws_db_instance.db"], "typedName": "shop-live"])
    }
    #expect(error?.message.contains("does not count") == true, "\(error as Any)")
  }

  @Test("Alone, without a restore point nothing goes on, however long one waits") func noPoint() async throws {
    let bench = try await RecoveryBench(approvals: "  mode: solo\n  people: [owner]")
    let id = try await bench.held()
    _ = try await bench.approve(id, "owner")
    bench.bench.clock.advance(by: 5 * RecoveryBench.hour)
    try await bench.sweep()
    #expect(try await bench.begin() == nil)
    #expect(try await bench.missing(id).contains("`tagout drill run courses`"))
  }

  private static let glass = """
      people: [mary, niels, ada]
      cooling-off: 2h
      freeze:
        - name: always
          from: 2020-01-01T00:00:00Z
          to: 2099-01-01T00:00:00Z
      break-glass:
        people: [mary]
        expires: 15m
    """

  @Test("The broken glass needs no second person and no wait, and passes a freeze; the proof it needs, and a review")
  func breakGlass() async throws {
    let bench = try await RecoveryBench(approvals: SoloStoryTests.glass)
    let id = try await bench.held()
    for (name, more) in [("niels", ["breakGlass": true, "reason": "it burns"]), ("mary", ["breakGlass": true])]
      as [(String, StructuredObject)]
    {
      await #expect(throws: APIError.self) { _ = try await bench.approve(id, name, more) }
    }
    _ = try await bench.approve(id, "mary", ["breakGlass": true, "reason": "it burns"])
    try await bench.sweep()
    #expect(try await bench.begin() == nil, "a broken glass keeps data all the same")
    try await bench.drilled()
    try await bench.sweep()
    #expect(try await bench.state(id) == "approved")
    #expect(try await bench.bench.desk.view(id, for: bench.bench.reader)["needsReview"] == .boolean(true))
    #expect(try await bench.begin() != nil)
    #expect(
      try await bench.bench.kinds().contains { $0.contains("approval.given") && $0.contains("\"break-glass\"") })
  }

  @Test("Nobody makes a broken glass of a plain yes, nor another reason of the one that was signed")
  func relayed() async throws {
    let bench = try await RecoveryBench(approvals: SoloStoryTests.glass)
    let id = try await bench.held()
    for (signed, glass) in [(nil, "it burns"), ("it burns", "never mind"), ("it burns", nil)] as [(String?, String?)] {
      await #expect(throws: APIError.self) { _ = try await bench.relay(id, "mary", signed: signed, as: glass) }
    }
    #expect(try await bench.relay(id, "mary", signed: "it burns", as: "it burns").machine.approvals.count == 1)
  }

  @Test("A broken glass is whole again after its minutes") func mended() async throws {
    let bench = try await RecoveryBench(approvals: SoloStoryTests.glass)
    try await bench.drilled()
    let id = try await bench.held()
    _ = try await bench.approve(id, "mary", ["breakGlass": true, "reason": "it burns"])
    bench.bench.clock.advance(by: 16 * 60_000)
    try await bench.sweep()
    #expect(try await bench.begin() == nil)
  }
}
