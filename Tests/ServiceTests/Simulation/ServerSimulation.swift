import Decision
import Formats
import Foundation
import Host
import Ledger
import TestSupport
import Testing
import Vocabulary

@testable import Service

/// A client, three people, two runners and two clocks that do whatever a seed says, to a server that keeps dying.
///
/// Everything is the server's own but the wire and the clocks: the desks, the database, the signatures.
struct ServerSimulation {
  let bench: DeskBench
  let store: FaultyStore
  private var random: SeededRandom
  private(set) var proposals: [String] = []
  private var runs: [SimulatedRun] = []
  /// How often the runner was told to begin, by proposal: each time it changes things.
  private(set) var applies: [String: Int] = [:]
  /// Kinds of records that an answer has promised, by proposal.
  private var promised: [(kind: String, proposal: String)] = []
  private let plan: [UInt8]

  init(seed: UInt64) async throws {
    let made = try await DeskBench()
    store = FaultyStore(made.core.store, seed: seed &* 31, deathsInHundred: 6)
    bench = made.with(store)
    random = SeededRandom(seed: seed)
    plan = try Pipeline.plan("small_update")
  }

  private mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  /// One act of somebody; whatever it is told, the world's rules hold.
  mutating func step() async throws {
    if store.isDead { store.revive() }
    do {
      if chance(10) < 7 { try await helpOn() } else { try await act(chance(20)) }
    } catch is FaultyStore.Killed {
      // Whoever asked does not know whether it was done.
    } catch is APIError {
      // A refusal is an answer.
    }
  }

  /// Somebody does what the newest proposal waits for.
  private mutating func helpOn() async throws {
    guard let id = proposals.last else { return try await submit() }
    switch try await bench.stored(id).machine.state.word {
    case "proposed": try await lease(.plan)
    case "planning": try await finishPlanning()
    case "held": try await approve()
    case "approved": try await lease(.apply)
    case "applying": if chance(2) == 0 { try await begin() } else { try await finish() }
    case "unknown": try await reconcile()
    default: try await submit()
    }
    // A lease that nobody holds any more runs out.
    if chance(12) == 0 { bench.clock.advance(by: 61_000) }
  }

  private mutating func act(_ number: Int) async throws {
    switch number {
    case 0: try await submit()
    case 1, 2: try await lease(.plan)
    case 3, 4, 5: try await lease(.apply)
    case 6, 7: try await finishPlanning()
    case 8, 9, 10, 11: try await approve()
    case 12: try await refuse()
    case 13, 14, 15: try await begin()
    case 16, 17: try await finish()
    case 18: passTime()
    default: try await reconcile()
    }
  }

  /// Mostly a little; now and then so much that whoever is silent has lost, or that somebody set the clock.
  private mutating func passTime() {
    switch chance(12) {
    case 0: bench.clock.advance(by: 3_600_000)
    case 1, 2: bench.clock.advance(by: 61_000)
    case 3: bench.clock.set(wallBy: -600_000)
    case 4, 5: bench.clock.set(wallBy: 600_000)
    default: bench.clock.advance(by: 5000)
    }
  }

  /// One that somebody would look at: mostly the newest.
  private mutating func anyProposal() -> String? {
    chance(4) > 0 ? proposals.last : proposals.randomElement(using: &random)
  }

  private mutating func submit() async throws {
    let tree = try Pipeline.tree("# \(chance(1000))\nterraform {}\n")
    let digest = TreeArchive.digest(of: tree)
    let now = bench.clock.now()
    _ = try await store.write(.treeStored) { try $0.addTree(digest, size: Int64(tree.count), at: now) }
    let made = try await bench.desk.submit(
      ["reason": "a test", "tree": .string(digest), "workspace": "shop"], by: bench.agent)
    proposals.append(made.id)
    promised.append(("proposal.created", made.id))
  }

  private mutating func lease(_ kind: StoredLease.Kind) async throws {
    let runner = ["r1", "r2"][chance(2)]
    guard let lease = try await bench.runners.lease([kind], runner: runner, by: bench.runner) else { return }
    if !proposals.contains(lease.proposal) { proposals.append(lease.proposal) }
    runs.append(
      SimulatedRun(fencing: lease.fencing, proposal: lease.proposal, stage: kind == .plan ? .planning : .applying))
  }

  private mutating func finishPlanning() async throws {
    guard let run = runs.filter({ $0.stage == .planning }).randomElement(using: &random) else { return }
    if chance(9) > 0 { _ = try await bench.runners.store(plan: plan, under: run.fencing, by: bench.runner) }
    _ = try await bench.runners.planned(facts(), under: run.fencing, by: bench.runner)
    promised.append(("proposal.planned", run.proposal))
    if chance(3) > 0 { drop(run) }
  }

  /// Mostly what it was; now and then another account.
  private mutating func facts() -> StructuredObject {
    chance(8) > 0 ? Pipeline.facts : Pipeline.facts.merging(["accounts": ["aws:999999999999"]])
  }

  private mutating func drop(_ run: SimulatedRun) { runs.removeAll { $0.fencing == run.fencing } }

  private mutating func approve() async throws {
    guard let id = anyProposal() else { return }
    let name = ["ada", "grace", "edsger"][chance(3)]
    _ = try await bench.approve(id, name)
    promised.append(("approval.given", id))
  }

  private mutating func refuse() async throws {
    guard let id = anyProposal(), chance(4) == 0 else { return }
    if chance(2) == 0 {
      _ = try await bench.desk.cancel(id, ["reason": "no"], by: bench.agent)
      promised.append(("proposal.cancelled", id))
    } else {
      _ = try await decide(id, "reject") { try await bench.desk.reject(id, $0, by: bench.reader) }
      promised.append(("proposal.rejected", id))
    }
  }

  private mutating func begin() async throws {
    guard let run = runs.filter({ $0.stage != .planning }).randomElement(using: &random) else { return }
    try await bench.runners.begin(facts(), under: run.fencing, by: bench.runner)
    applies[run.proposal, default: 0] += 1
    promised.append(("run.begun", run.proposal))
    for place in runs.indices where runs[place].fencing == run.fencing { runs[place].stage = .changing }
    try await mayChange(run)
  }

  /// What must be true whenever a runner was told to change things.
  private func mayChange(_ run: SimulatedRun) async throws {
    #expect(applies[run.proposal] == 1, "\(run.proposal) was begun twice")
    let records = try await records()
    let signers = Set(
      records.filter { $0["kind"] == "approval.given" && $0["details"]?["proposal"] == .string(run.proposal) }
        .compactMap { $0["details"]?["person"]?.text })
    #expect(signers.isSuperset(of: ["grace", "edsger"]), "\(run.proposal) was begun on the word of \(signers)")
    for other in proposals where other != run.proposal {
      let state = try await bench.stored(other).machine.state.word
      #expect(state != "unknown", "\(other) was unknown in the same workspace")
    }
  }

  private mutating func finish() async throws {
    guard let run = runs.filter({ $0.stage != .planning }).randomElement(using: &random) else { return }
    let outcomes: [StructuredObject] = [
      ["exit": 0, "outcome": "applied"], ["change": "nothing", "exit": 1, "outcome": "failed"],
      ["change": "saved", "exit": 1, "outcome": "failed"], ["change": "unsaved", "exit": 1, "outcome": "failed"],
      ["outcome": "abandoned"],
    ]
    let outcome = outcomes[run.stage == .changing ? chance(4) : 1 + chance(4)]
    _ = try await bench.runners.finished(outcome, under: run.fencing, by: bench.runner)
    if chance(4) > 0 { drop(run) }
  }

  private mutating func reconcile() async throws {
    guard let id = proposals.randomElement(using: &random) else { return }
    let outcome = ["applied", "nothing-changed", "partly-changed"][chance(3)]
    _ = try await decide(id, outcome) { decision in
      try await bench.desk.reconcile(
        id, decision.merging(["outcome": .string(outcome)]), by: bench.reader)
    }
    promised.append(("proposal.reconciled", id))
  }

  /// Signs a decision as grace, and brings it.
  private func decide(
    _ id: String, _ decision: String, _ bring: (StructuredObject) async throws -> StoredProposal
  ) async throws -> StoredProposal {
    let text = try DecisionText.bytes(decision, proposal: id, server: bench.core.serverID, reason: "looked")
    let signature = try await bench.keys.sign(
      text, key: bench.keys.folder.path + "/grace", namespace: DecisionText.namespace)
    return try await bring(["person": "grace", "reason": "looked", "signature": .string(signature)])
  }

  private func records() async throws -> [StructuredValue] {
    try await bench.core.store.read { try $0.ledgerLines(from: 0, limit: 100_000) }.map { try JSONReader.read($0) }
  }
}

extension ServerSimulation {
  /// When nothing dies any more: each record that was promised is there, in one chain, and nothing is stuck.
  mutating func settle() async throws {
    store.calm()
    try await expectRecords()
    bench.clock.set(wallBy: 3_600_000)
    for _ in 0..<2 {
      bench.clock.advance(by: 3_600_000)
      try await ProposalSweep(bench.core).run()
    }
    for id in try await bench.core.store.read({ try $0.proposals(in: ["unknown"]) }).map(\.id) {
      _ = try await decide(id, "nothing-changed") { decision in
        try await bench.desk.reconcile(
          id, decision.merging(["outcome": "nothing-changed"]), by: bench.reader)
      }
    }
    bench.clock.advance(by: 25 * 3_600_000)
    try await ProposalSweep(bench.core).run()
    let open = ["proposed", "planning", "planned", "held", "approved", "applying", "unknown"]
    let stuck = try await bench.core.store.read { try $0.proposals(in: Set(open).sorted()) }
    #expect(stuck.isEmpty, "stuck: \(stuck.map { "\($0.id) \($0.machine.state.word)" })")
    try await applyOne()
  }

  private func expectRecords() async throws {
    let (lines, head) = try await bench.core.store.read {
      (try $0.ledgerLines(from: 0, limit: 100_000), try $0.ledgerHead())
    }
    var counted = LedgerHead()
    for line in lines { line.withUnsafeBytes { counted.append($0) } }
    #expect(try counted.file() == (try head.file()))
    let known = Set(
      try lines.map { try JSONReader.read($0) }.map { record in
        "\(record["kind"]?.text ?? "") \(record["details"]?["proposal"]?.text ?? "")"
      })
    for promise in promised {
      #expect(known.contains("\(promise.kind) \(promise.proposal)"), "lost: \(promise.kind) of \(promise.proposal)")
    }
  }

  /// Another proposal goes all the way: the workspace is free, whatever happened before.
  private mutating func applyOne() async throws {
    let id = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(id, name) }
    let lease = try #require(try await bench.runners.lease([.apply], runner: "r1", by: bench.runner))
    try await bench.runners.begin(Pipeline.facts, under: lease.fencing, by: bench.runner)
    let end = try await bench.runners.finished(
      ["exit": 0, "outcome": "applied"], under: lease.fencing, by: bench.runner)
    #expect(end.machine.state == .applied)
  }
}

extension DeskBench {
  /// The same, over another store.
  func with(_ store: any Store) -> DeskBench {
    var bench = self
    bench.core = ServerCore(
      folder: core.folder, store: store, seals: core.seals, clock: core.clock, serverID: core.serverID,
      singleUserName: core.singleUserName)
    return bench
  }
}
