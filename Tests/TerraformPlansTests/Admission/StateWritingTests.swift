import Formats
import TerraformPlans
import Testing
import Vocabulary

@Suite struct StateWritingTests {
  /// A state that is written over `0, 1, 2` with serial 5 and lineage "a", and what becomes of it.
  struct Row: Sendable, CustomTestStringConvertible {
    var hand: StateHand = .runner
    var tier: Tier = .development
    var run: StateRun?
    var operation: StateOperation = .apply
    var lock: String? = "1"
    var serial: Int64 = 6
    var lineage = "a"
    var names = ["web.0", "web.1", "web.2"]
    var answer: String

    var testDescription: String { "\(hand) \(tier) \(operation) \(serial) \(lineage) \(names): \(answer)" }
  }

  private static let applying = StateRun(proposal: "p-1", fencing: 7, bearer: "t", isApplying: true)
  private static let allowed = StateRun(
    proposal: "p-1", fencing: 7, bearer: "t", isApplying: true, isSigned: false)
  private static let smaller = ["web.0"]

  static let rows: [Row] = [
    Row(answer: "next"),
    Row(names: ["web.0", "web.1", "web.2", "web.3"], answer: "next"),
    Row(names: ["web.0", "web.1"], answer: "next"),
    Row(serial: 5, answer: "unchanged"),
    Row(serial: 5, names: ["web.0", "web.1"], answer: "state.edited"),
    Row(serial: 4, answer: "state.older"),
    Row(lineage: "b", answer: "state.lineage"),
    Row(operation: .migrationDestination, lineage: "b", answer: "state.lineage"),
    Row(lock: nil, answer: "state.not-locked"),
    Row(lock: "2", answer: "state.not-locked"),
    Row(hand: .agent, answer: "state.role"),
    Row(hand: .reader, answer: "state.role"),
    Row(names: smaller, answer: "state.shrunk"),
    Row(names: [], answer: "state.shrunk"),
    Row(tier: .unknown, names: [], answer: "state.shrunk"),
    Row(tier: .ephemeral, names: [], answer: "next"),
    Row(run: applying, names: [], answer: "next"),
    Row(tier: .production, run: applying, names: [], answer: "next"),
    Row(run: allowed, names: [], answer: "next"),
    Row(tier: .production, run: allowed, answer: "next"),
    Row(tier: .production, run: allowed, names: [], answer: "state.shrunk"),
    Row(tier: .unknown, run: allowed, names: smaller, answer: "state.shrunk"),
    Row(tier: .production, answer: "state.no-run"),
    Row(hand: .operator, operation: .remove, names: smaller, answer: "next"),
    Row(hand: .operator, tier: .unknown, operation: .remove, names: smaller, answer: "state.shrunk"),
    Row(hand: .operator, operation: .migrationDestination, serial: 1, lineage: "b", answer: "adopted"),
    Row(
      hand: .operator, tier: .unknown, operation: .migrationDestination, lineage: "b", names: [], answer: "state.shrunk"
    ),
    Row(hand: .operator, operation: .push, serial: 4, answer: "state.older"),
    Row(hand: .operator, operation: .push, lineage: "b", answer: "state.lineage"),
    Row(hand: .operator, tier: .production, operation: .importing, answer: "state.role"),
  ]

  @Test("A state is written or refused by its serial, lineage, content, lock and by who writes", arguments: rows)
  func writing(_ row: Row) {
    let place = StatePlace(workspace: "shop", tier: row.tier, hand: row.hand, bearer: "t", run: row.run)
    let held = StateLock(
      id: "1", operation: row.operation, bearer: "t", holder: "runner ci", fencing: row.run?.fencing)
    let head = StateWritingTests.head(5, "a", ["web.0", "web.1", "web.2"])
    let state = StateWritingTests.head(row.serial, row.lineage, row.names)
    let admission = StateAdmission.writing(state, under: row.lock, held: held, over: head, at: place)
    #expect(StateWritingTests.word(admission) == row.answer)
  }

  @Test("The first state is of any lineage, and still needs its lock")
  func first() {
    let place = StatePlace(workspace: "shop", tier: .development, hand: .runner, bearer: "t")
    let state = StateWritingTests.head(1, "a", [])
    let held = StateLock(id: "1", operation: .apply, bearer: "t", holder: "runner ci")
    #expect(StateAdmission.writing(state, under: "1", held: held, over: nil, at: place) == .first)
    let unlocked = StateAdmission.writing(state, under: "1", held: nil, over: nil, at: place)
    #expect(StateWritingTests.word(unlocked) == "state.not-locked")
  }

  @Test("A run that has lost its lease writes nothing, though its lock is held")
  func lostRun() {
    let place = StatePlace(workspace: "shop", tier: .production, hand: .runner, bearer: "t")
    let held = StateLock(id: "1", operation: .apply, bearer: "t", holder: "runner ci", fencing: 7)
    let state = StateWritingTests.head(6, "a", ["web.0"])
    let admission = StateAdmission.writing(state, under: "1", held: held, over: nil, at: place)
    #expect(StateWritingTests.word(admission) == "run.lost")
  }

  @Test("One lost database is a loss, one lost service of three is none, and a moved object is not lost")
  func shrinkage() throws {
    let database = object("aws_db_instance.a", "db")
    let old = StateOutline(objects: [database, object("aws_a.b", "1"), object("aws_a.c", "2"), object("aws_a.d", "3")])
    func isLoss(_ objects: [StateOutline.Object]) -> Bool {
      StateShrinkage(from: old, to: StateOutline(objects: objects)).isLoss
    }
    #expect(isLoss(Array(old.objects.dropFirst())))
    #expect(!isLoss(Array(old.objects.dropLast())))
    #expect(isLoss(Array(old.objects.dropLast(2))))
    #expect(!isLoss([object("module.db.aws_db_instance.this", "db")] + old.objects.dropFirst()))
    #expect(isLoss([object("aws_db_instance.a", "")] + old.objects.dropFirst()))
    #expect(!isLoss([object("aws_db_instance.a", "new")] + old.objects.dropFirst()))
  }

  @Test("A state gets another serial and lineage, and every other byte stays")
  func renumbering() throws {
    let text = #"{"version": 4, "serial":  7, "x": {"serial": 1}, "lineage" : "a", "n": 1.50}"#
    let renumbered = try StateRenumbering.renumbered(Array(text.utf8), serial: 12, lineage: "b\"")
    let expected = #"{"version": 4, "serial":12, "x": {"serial": 1}, "lineage" :"b\"", "n": 1.50}"#
    #expect(String(decoding: renumbered, as: UTF8.self) == expected)
  }

  @Test("An outline is read as it was written")
  func outline() throws {
    let outline = StateOutline(
      objects: [
        object("aws_a.b[\"x\"]", "1"), .init(address: "data.aws_b.c", mode: .data, type: "aws_b"),
        .init(address: "aws_a.d", type: "aws_a", deposedKey: "00ff", isTainted: true, identity: "z"),
      ], outputs: ["url"])
    #expect(try StateOutline(json: outline.json()) == outline)
  }

  @Test(
    "What is no state is refused in words",
    arguments: ["", "{}", "[]", #"{"version":4,"serial":1}"#, #"{"version":9}"#])
  func unreadable(_ text: String) {
    #expect(throws: StateRefusal.self) { try StateHead(Array(text.utf8), digest: "", workspace: "shop") }
  }

  @Test("An earlier state comes back by an operator outside production, and on production in an approved run")
  func restoring() {
    let outline = StateOutline(objects: [object("aws_a.b", "1")])
    func code(_ hand: StateHand, _ tier: Tier, _ run: StateRun? = nil, held: StateLock? = nil) -> String {
      let place = StatePlace(workspace: "shop", tier: tier, hand: hand, bearer: "t", run: run)
      return StateAdmission.restoring(outline, over: outline, held: held, at: place)?.code ?? "restored"
    }
    let held = StateLock(id: "1", operation: .apply, bearer: "x", holder: "runner ci")
    #expect(code(.operator, .development) == "restored")
    #expect(code(.operator, .development, held: held) == "state.locked")
    #expect(code(.operator, .production) == "state.role")
    #expect(code(.agent, .development) == "state.role")
    #expect(code(.runner, .production) == "state.no-run")
    #expect(code(.runner, .production, StateWritingTests.applying) == "restored")
  }

  @Test("A state from elsewhere is taken in by an operator, into production only when its bytes were declared")
  func adopting() {
    let state = StateWritingTests.head(3, "b", ["web.0"])
    func code(_ hand: StateHand, _ tier: Tier, _ head: StateHead? = nil, isDeclared: Bool = false) -> String {
      let place = StatePlace(workspace: "shop", tier: tier, hand: hand, bearer: "t")
      let refusal = StateAdmission.adopting(state, over: head, isDeclared: isDeclared, held: nil, at: place)
      return refusal?.code ?? "adopted"
    }
    let head = StateWritingTests.head(5, "a", ["web.0", "web.1"])
    #expect(code(.operator, .development) == "adopted")
    #expect(code(.operator, .production) == "state.undeclared")
    #expect(code(.operator, .production, isDeclared: true) == "adopted")
    #expect(code(.operator, .unknown, head) == "state.shrunk")
    #expect(code(.operator, .unknown, head, isDeclared: true) == "adopted")
    #expect(code(.operator, .production, state) == "adopted")
    #expect(code(.agent, .development) == "state.role")
    #expect(code(.runner, .development) == "state.role")
  }

  private static func head(_ serial: Int64, _ lineage: String, _ names: [String]) -> StateHead {
    StateHead(
      serial: serial, lineage: lineage, digest: "\(serial)\(lineage)\(names)",
      outline: StateOutline(objects: names.map { .init(address: "aws_\($0)", type: "aws_web", identity: $0) })
    ).withDigestOfContent(names)
  }

  private func object(_ address: String, _ identity: String) -> StateOutline.Object {
    let parts = address.split(separator: ".")
    return .init(address: address, type: String(parts[parts.count - 2]), identity: identity)
  }

  private static func word(_ admission: WriteAdmission) -> String {
    switch admission {
    case .first: "first"
    case .next: "next"
    case .unchanged: "unchanged"
    case .adopted: "adopted"
    case .refused(let refusal): refusal.code
    }
  }
}

extension StateHead {
  /// Two states with the same objects have the same content here.
  fileprivate func withDigestOfContent(_ names: [String]) -> StateHead {
    var head = self
    head.digest = names.joined(separator: ",")
    return head
  }
}
