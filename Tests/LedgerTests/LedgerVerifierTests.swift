import Testing
import TestSupport
import Vocabulary

@testable import Ledger

@Suite struct LedgerVerifierTests {
  /// A log of twelve records: its lines and its head.
  static let log: (lines: [[UInt8]], head: [UInt8]) = {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    do {
      try journal.append((0..<12).map { .sample($0) }, durably: true)
    } catch {
      Issue.record(error)
    }
    return (disk.lines.split(separator: 0x0A).map(Array.init), disk.headFile ?? [])
  }()

  static func report(
    _ lines: [[UInt8]], head: [UInt8]? = log.head, checkpoint: Checkpoint? = nil
  ) -> LedgerReport {
    LedgerReport.of(bytes(of: lines), head: head, checkpoint: checkpoint)
  }

  /// The lines with their ends.
  static func bytes(of lines: [[UInt8]]) -> [UInt8] {
    lines.reduce(into: []) { $0 += $1 + [0x0A] }
  }

  static func changed(_ line: [UInt8]) -> [UInt8] {
    var line = line
    // Inside the text of the action, so that it stays JSON.
    let text = Array("command".utf8)
    for start in line.indices where line[start...].starts(with: text) { line[start] = UInt8(ascii: "C") }
    return line
  }

  @Test("A log as it was written is intact, in pieces of any size", arguments: [1, 2, 7, 64, 100_000])
  func intact(piece: Int) {
    let bytes = LedgerVerifierTests.bytes(of: LedgerVerifierTests.log.lines)
    let report = LedgerReport.of(bytes, head: LedgerVerifierTests.log.head, piece: piece)
    #expect(report.isIntact)
    #expect(report.size == 12)
    #expect(report.notes.isEmpty)
  }

  @Test("A changed record is named", arguments: 0..<12)
  func changedRecord(record: Int) {
    var lines = LedgerVerifierTests.log.lines
    lines[record] = LedgerVerifierTests.changed(lines[record])
    #expect(LedgerVerifierTests.report(lines).problems == [.changed(record: record)])
  }

  @Test("Two changed records are named", arguments: [(0, 2), (3, 7), (2, 11), (9, 11)])
  func twoChanged(first: Int, second: Int) {
    var lines = LedgerVerifierTests.log.lines
    lines[first] = LedgerVerifierTests.changed(lines[first])
    lines[second] = LedgerVerifierTests.changed(lines[second])
    let problems = LedgerVerifierTests.report(lines).problems
    #expect(problems == [.changed(record: first), .changed(record: second)])
  }

  @Test("Of two changed neighbours the second is named and the first is doubted")
  func neighboursChanged() {
    var lines = LedgerVerifierTests.log.lines
    lines[4] = LedgerVerifierTests.changed(lines[4])
    lines[5] = LedgerVerifierTests.changed(lines[5])
    #expect(LedgerVerifierTests.report(lines).problems == [.unvouched(record: 4), .changed(record: 5)])
  }

  @Test("A record whose link to the one before was changed is named, the one before only doubted")
  func changedLink() throws {
    var lines = LedgerVerifierTests.log.lines
    let name = Array("\"previous\":\"".utf8)
    let start = try #require(lines[6].indices.first { lines[6][$0...].starts(with: name) }) + name.count
    lines[6][start] = lines[6][start] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
    #expect(LedgerVerifierTests.report(lines).problems == [.unvouched(record: 5), .changed(record: 6)])
  }

  @Test("A changed number names its record")
  func changedNumber() {
    for number in ["40", "6", "0", "99999999999"] {
      var lines = LedgerVerifierTests.log.lines
      let text = String(decoding: lines[5], as: UTF8.self)
      lines[5] = Array(text.replacing("\"sequence\":5", with: "\"sequence\":\(number)").utf8)
      let problems = LedgerVerifierTests.report(lines).problems
      #expect(!problems.isEmpty)
      #expect(problems.contains { $0.record == 5 || $0 == .inserted(line: 6, number: Int(number) ?? 0) }, "\(problems)")
    }
  }

  @Test("A removed record is named", arguments: 0..<11)
  func removedRecord(record: Int) {
    var lines = LedgerVerifierTests.log.lines
    lines.remove(at: record)
    #expect(LedgerVerifierTests.report(lines).problems == [.removed(records: record..<record + 1)])
  }

  @Test("Removed records are named together")
  func removedRecords() {
    var lines = LedgerVerifierTests.log.lines
    lines.removeSubrange(3..<7)
    #expect(LedgerVerifierTests.report(lines).problems == [.removed(records: 3..<7)])
  }

  @Test("A missing tail is named", arguments: 0..<12)
  func missingTail(kept: Int) {
    let lines = Array(LedgerVerifierTests.log.lines.prefix(kept))
    #expect(LedgerVerifierTests.report(lines).problems == [.shorter(records: kept, head: 12)])
  }

  @Test("A log cut at any byte is never intact")
  func cutAnywhere() {
    let bytes = LedgerVerifierTests.bytes(of: LedgerVerifierTests.log.lines)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let report = LedgerReport.of(Array(bytes.prefix(count)), head: LedgerVerifierTests.log.head)
      #expect(report.problems.count == 1)
    }
  }

  @Test("An inserted copy is named where it stands", arguments: 1..<12)
  func insertedCopy(line: Int) {
    var lines = LedgerVerifierTests.log.lines
    lines.insert(lines[0], at: line + 1)
    if line < 11 { lines.swapAt(line + 1, line + 1) }
    #expect(LedgerVerifierTests.report(lines).problems == [.inserted(line: line + 2, number: 0)])
  }

  @Test("A forged record among others is named, whether it stands before or after the true one", arguments: [0, 1])
  func forgedRecord(offset: Int) {
    var lines = LedgerVerifierTests.log.lines
    lines.insert(LedgerVerifierTests.changed(lines[5]), at: 5 + offset)
    #expect(LedgerVerifierTests.report(lines).problems == [.inserted(line: 6 + offset, number: 5)])
  }

  @Test("A forged record after the last is named")
  func forgedTail() {
    var lines = LedgerVerifierTests.log.lines
    lines.append(Array("{\"previous\":\"\(String(repeating: "0", count: 64))\",\"sequence\":12}".utf8))
    #expect(LedgerVerifierTests.report(lines).problems == [.inserted(line: 13, number: 12)])
    lines[12] = lines[11]
    #expect(LedgerVerifierTests.report(lines).problems == [.inserted(line: 13, number: 11)])
  }

  @Test("Swapped records are named", arguments: 0..<11)
  func swapped(first: Int) {
    var lines = LedgerVerifierTests.log.lines
    lines.swapAt(first, first + 1)
    let problems = LedgerVerifierTests.report(lines).problems
    #expect(problems.contains { if case .moved(let record, _) = $0 { first...first + 1 ~= record } else { false } })
  }

  @Test("A line that is no record is named", arguments: [0, 5, 11])
  func noRecord(line: Int) {
    for garbage in ["", "x", "{}", "{\"sequence\":\"1\"}", "[1]", "{\"sequence\":1.5}", "\u{0}", "{\"sequence\":1}}"] {
      var lines = LedgerVerifierTests.log.lines
      lines[line] = Array(garbage.utf8)
      let replaced = LedgerVerifierTests.report(lines).problems
      #expect(replaced.contains(.malformed(line: line + 1)), "\(garbage)")
      lines = LedgerVerifierTests.log.lines
      lines.insert(Array(garbage.utf8), at: line)
      #expect(LedgerVerifierTests.report(lines).problems == [.malformed(line: line + 1)], "\(garbage)")
    }
  }

  @Test("A log that was rewritten from one record on is convicted by its head", arguments: 0..<12)
  func rewritten(from record: Int) throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    let numbers = (0..<12).map { $0 == record ? 999 : $0 }
    try journal.append(numbers.map { .sample($0) }, durably: true)
    let report = LedgerReport.of(disk.lines, head: LedgerVerifierTests.log.head)
    if record == 11 {
      #expect(report.problems == [.changed(record: 11)])
    } else {
      #expect(report.problems == [.rewritten(records: record < 8 ? 0..<8 : 8..<12)])
    }
  }

  @Test("Rewriting log and head together is convicted by a checkpoint from elsewhere, and by nothing else")
  func rewrittenWithHead() throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    try journal.append((0..<5).map { .sample($0) }, durably: true)
    let report = disk.report()
    let checkpoint = try Checkpoint(text: Checkpoint(origin: "tagout/test", size: 5, root: report.root).text)
    try journal.append([.sample(5)], durably: true)
    #expect(disk.report(checkpoint: checkpoint).isIntact)

    let forged = SimulatedDisk()
    var forger = LedgerJournal(over: forged)
    try forger.append([0, 1, 999, 3, 4, 5].map { .sample($0) }, durably: true)
    #expect(forged.report().isIntact)
    #expect(forged.report(checkpoint: checkpoint).problems == [.otherThanCheckpoint(size: 5)])
    let short = SimulatedDisk()
    var shortJournal = LedgerJournal(over: short)
    try shortJournal.append([.sample(0)], durably: true)
    #expect(short.report(checkpoint: checkpoint).problems == [.behindCheckpoint(records: 1, checkpoint: 5)])
  }

  @Test("A log without a head is named, an empty one is not")
  func headless() {
    #expect(LedgerVerifierTests.report(LedgerVerifierTests.log.lines, head: nil).problems == [.headless("is missing")])
    #expect(LedgerVerifierTests.report([], head: nil).isIntact)
    #expect(!LedgerVerifierTests.report([], head: Array("x".utf8)).isIntact)
  }

  @Test("Any bytes in the place of a log or a head are judged without a trap, and never intact")
  func anyBytes() {
    let seed: UInt64 = 7
    var random = SeededRandom(seed: seed)
    let lines = LedgerVerifierTests.bytes(of: LedgerVerifierTests.log.lines)
    for round in 0..<120 {
      var changed = lines
      let index = Int.random(in: 0..<changed.count, using: &random)
      switch round % 4 {
      case 0: changed[index] ^= UInt8.random(in: 1...255, using: &random)
      case 1: changed.remove(at: index)
      case 2: changed.insert(UInt8.random(in: 0...255, using: &random), at: index)
      default: changed.removeSubrange(index..<min(index + 50, changed.count))
      }
      #expect(!LedgerReport.of(changed, head: LedgerVerifierTests.log.head).isIntact, "seed \(seed) round \(round)")
      var head = LedgerVerifierTests.log.head
      head[Int.random(in: 0..<head.count, using: &random)] ^= UInt8.random(in: 1...127, using: &random)
      #expect(!LedgerReport.of(lines, head: head).isIntact, "seed \(seed) round \(round)")
    }
  }
}
