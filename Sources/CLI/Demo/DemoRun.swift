import Formats
import Processes
import Vocabulary

/// Plays both acts on a stage.
struct DemoRun: Sendable {
  let ground: StageGround
  let screen: DemoScreen
  let stage: any DemoStage

  /// Both acts, counted before and after, and the ledger that the second has left.
  func play() async throws -> DemoOutcome {
    let start = ContinuousClock.now
    let one = try await play(.one, "ACT ONE. The night as it was: the agent may run anything.", hook: nil)
    guard one.hasLostRows else { throw DemoError.nothingLost }
    let two = try await play(
      .two, "ACT TWO. The same agent, and tagout-hook is asked before each call.", hook: ground.tools.hook)
    let ledger = try await verifyLedger()
    let seconds = Int(start.duration(to: .now).components.seconds)
    return DemoOutcome(actOne: one, actTwo: two, ledger: ledger, seconds: seconds)
  }

  private func play(_ act: Act, _ title: String, hook: String?) async throws -> ActRecord {
    screen.line()
    screen.line(screen.ink.bold(title))
    try await stage.build(act, on: screen)
    let before = try await stage.count(act)
    screen.tell { $0.standing(before, since: before) }
    let session = AgentSession(
      keeper: ground.keeper, tools: ground.tools, folder: ground.absolute(act.project),
      environment: stage.environment(act), hook: hook, session: Self.sessionName())
    let calls = try await session.play(stage.script, on: screen) { try await stage.settle(act) }
    let after = try await stage.count(act)
    screen.tell { $0.standing(after, since: before) }
    return ActRecord(before: before, calls: calls, after: after)
  }

  /// Has `tagout ledger verify` read the records of act two, which lie in the scratch folder.
  private func verifyLedger() async throws -> LedgerCheck {
    let result = try await ground.keeper.run(
      ChildCommand(
        ground.tools.tagout, ["ledger", "verify", "--json"], environment: .exactly(stage.environment(.two)),
        workingDirectory: ground.absolute(Act.two.project)))
    // A failure is told on standard error: what is no JSON verifies nothing.
    guard result.ending.isSuccess, let answer = try? JSONReader.read(result.output) else {
      return LedgerCheck(isVerified: false, records: 0)
    }
    return LedgerCheck(answer)
  }

  /// A random UUID (RFC 9562, version 4), as a client names its session.
  private static func sessionName() -> String {
    let bytes = (0..<16).map { index -> UInt8 in
      let random = UInt8.random(in: .min ... .max)
      return index == 6 ? random & 0x0F | 0x40 : index == 8 ? random & 0x3F | 0x80 : random
    }
    return bytes.enumerated().map { index, byte in
      ([4, 6, 8, 10].contains(index) ? "-" : "") + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
