import Testing
import Vocabulary

@testable import Decision

@Suite struct MemoryBoundTests {
  private let start = Instant(milliseconds: 1_795_000_000_000)

  private func act(_ number: Int, _ outcome: RememberedAct.Outcome, _ tier: Tier, name: String = "x") -> RememberedAct {
    RememberedAct(
      at: Instant(milliseconds: start.milliseconds + Int64(number)), outcome, "command \(number)",
      fingerprint: "\(number)", codes: ["command.data-destroyed"],
      effects: [SessionEffect(.destroy, kind: "sql table", role: .data, name: name, tier: tier, place: "shop")])
  }

  @Test("A refusal on production outlives any number of other acts")
  func keepsRefusals() {
    let others = (1...1000).map { act($0, $0 % 2 == 0 ? .refused : .passed, .staging) }
    let memory = SessionMemory([act(0, .refused, .production)] + others, at: start)
    #expect(memory.acts.count <= SessionMemory.most)
    #expect(memory.acts.first?.fingerprint == "0")
    #expect(memory.acts.last?.fingerprint == "1000")
  }

  @Test("Of refusals on production the oldest goes first, and there is a bound to them too")
  func boundsRefusals() {
    let memory = SessionMemory((0..<1000).map { act($0, .refused, .production) }, at: start)
    #expect((64...SessionMemory.most).contains(memory.acts.count))
    #expect(memory.acts.first?.fingerprint == "\(1000 - memory.acts.count)")
  }

  @Test("Long names and commands are bounded in bytes")
  func boundsBytes() {
    let acts = (0..<200).map { self.act($0, .refused, .production, name: String(repeating: "\"é", count: 1000)) }
    let memory = SessionMemory(acts, at: start)
    #expect(memory.acts.reduce(0) { $0 + $1.size } <= SessionMemory.room)
    #expect(memory.acts.last?.fingerprint == "199")
    let act = SessionAct(
      command: String(repeating: "é\n", count: 4000), fingerprint: "f", directory: "/",
      effects: [Effect(.destroy, Resource(kind: "file", role: .data, name: "a"), evidence: .whole)], findings: [])
    #expect(act.command.utf8.count <= SessionText.bound)
    #expect(!act.command.contains("\n") && !act.command.contains("\u{FFFD}"))
  }

  @Test("An act comes back from its line as it was")
  func comesBack() {
    let refused = act(7, .refused, .production)
    #expect(RememberedAct(refused.value) == refused)
    #expect(SessionMemory(lines: [refused.value], at: start).acts == [refused])
  }

  @Test(
    "A line that says nothing is passed over",
    arguments: [
      StructuredValue.null, .string("x"), .object([:]), .object(["at": .integer(1), "outcome": .string("dreamt")]),
      .object(["ran": .string("nobody")]),
    ])
  func passesOver(line: StructuredValue) {
    #expect(SessionMemory(lines: [line], at: start).acts.isEmpty)
  }

  @Test("What only passes and matters to nobody is not kept")
  func keepsNothing() {
    let effects = [
      Effect(.destroy, Resource(kind: "file", role: .unknown, name: "build/a"), evidence: .whole),
      Effect(.read, Resource(kind: "sql table", role: .data, name: "users"), evidence: .whole),
      Effect(.create, Resource(kind: "rds db-snapshot", role: .backup, name: "s"), evidence: .whole),
    ]
    let act = SessionAct(command: "x", fingerprint: "x", directory: "/", effects: effects, findings: [])
    #expect(SessionMemory.act(act, verdict: .allow([]), at: start) { _ in .allow } == nil)
  }
}
