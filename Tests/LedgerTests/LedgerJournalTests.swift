import Testing
import TestSupport
import Vocabulary

@testable import Ledger

@Suite struct LedgerJournalTests {
  @Test("Records go on from one another, whoever opens the log")
  func recordsGoOn() throws {
    let disk = SimulatedDisk()
    for number in 0..<20 {
      var journal = LedgerJournal(over: disk)
      let head = try journal.append([.sample(number)], durably: true)
      #expect(head.size == number + 1)
    }
    var journal = LedgerJournal(over: disk)
    try journal.append([.sample(20), .sample(21)], durably: true)
    let head = try journal.append([.sample(22)], durably: false)
    #expect(head.size == 23)
    #expect(disk.texts == (0..<23).map { "command \($0)" })
    let report = disk.report()
    #expect(report.isIntact)
    #expect(report.notes.isEmpty)
    #expect(report.size == 23)
    #expect(report.root == head.root)
    #expect(try LedgerHead(file: try #require(disk.headFile)) == head)
  }

  @Test("A stop at any step loses nothing that was acknowledged, and the next append mends the log", arguments: 0..<60)
  func stopAnywhere(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let disk = SimulatedDisk(random: SeededRandom(seed: seed &+ 1_000_000))
    let cutsPower = seed % 2 == 1
    var acknowledged: [String] = []
    var number = 0
    for _ in 0..<8 {
      disk.stepsLeft = Int.random(in: 0..<12, using: &random)
      var journal = LedgerJournal(over: disk)
      do {
        while true {
          let batch = (0..<Int.random(in: 1...3, using: &random)).map { number + $0 }
          number += batch.count
          try journal.append(batch.map { .sample($0) }, durably: true)
          acknowledged += batch.map { "command \($0)" }
        }
      } catch {
        disk.restart(afterPowerCut: cutsPower)
      }
      let kept = disk.texts.filter(Set(acknowledged).contains)
      #expect(kept == acknowledged, "seed \(seed)")
      let report = disk.report()
      if !cutsPower { #expect(report.isIntact, "seed \(seed): \(report.problems)") }
      for problem in report.problems {
        guard case .headless = problem else {
          Issue.record("seed \(seed): \(problem)")
          continue
        }
      }
    }
    var journal = LedgerJournal(over: disk)
    try journal.append([.sample("last")], durably: true)
    let report = disk.report()
    #expect(report.isIntact, "seed \(seed): \(report.problems)")
    #expect(disk.texts.last == "last", "seed \(seed)")
    #expect(disk.texts.filter(Set(acknowledged).contains) == acknowledged, "seed \(seed)")
  }

  @Test("A repair is recorded with what it found")
  func repairIsRecorded() throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    try journal.append([.sample(0)], durably: true)
    let head = disk.headFile
    try journal.append([.sample(1)], durably: true)
    let torn = SimulatedDisk(lines: disk.lines + Array("{\"act".utf8), head: head)
    #expect(torn.report().notes == [.unfinished(records: 1), .torn(bytes: 5)])
    var next = LedgerJournal(over: torn)
    try next.append([.sample(2)], durably: true)
    let report = torn.report()
    #expect(report.isIntact)
    #expect(report.notes == [.repaired(records: [2])])
    let lines = torn.lines.split(separator: 0x0A).map(Array.init)
    let repair = try LedgerRecord(line: lines[2]).entry
    #expect(repair.kind == .repair)
    #expect(repair.details["adopted"]?.whole == 1)
    #expect(repair.details["head"]?.text == "behind")
    #expect(repair.details["tornBytes"]?.whole == 5)
    #expect(try LedgerRecord(line: lines[3]).entry == .sample(2))
  }

  @Test("A lost head is made again from the lines", arguments: [nil, [], Array("{}".utf8)])
  func lostHead(file: [UInt8]?) throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    try journal.append((0..<9).map { .sample($0) }, durably: true)
    let headless = SimulatedDisk(lines: disk.lines, head: file)
    let problems = headless.report().problems
    #expect(problems.count == 1)
    var next = LedgerJournal(over: headless)
    #expect(try next.append([.sample(9)], durably: true).size == 11)
    #expect(headless.report().isIntact)
  }

  @Test("When the disk is full nothing is half written, and it goes on when there is room")
  func diskFull() throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    try journal.append([.sample(0)], durably: true)
    disk.room = 17
    #expect(throws: LedgerError.storage(operation: "write", path: "lines", reason: "no space left on device")) {
      try journal.append([.sample(1)], durably: true)
    }
    #expect(disk.report().isIntact)
    #expect(disk.report().notes.isEmpty)
    disk.room = nil
    try journal.append([.sample(2)], durably: true)
    #expect(disk.texts == ["command 0", "command 2"])
  }

  @Test("Nothing is appended to a log that was cut, or that somebody else went on with")
  func damagedLog() throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    try journal.append([.sample(0), .sample(1)], durably: true)
    let short = SimulatedDisk(lines: Array(disk.lines.dropLast(3)), head: disk.headFile)
    var onShort = LedgerJournal(over: short)
    #expect(throws: LedgerError.damaged(.shorter(bytes: disk.lines.count - 3, head: disk.lines.count))) {
      try onShort.append([.sample(2)], durably: true)
    }
    #expect(short.lines.count == disk.lines.count - 3)
    for tail in ["{}\n", "x\n", "\n", "{\"sequence\":2}\n", "{\"sequence\":-1}\n"] {
      let foreign = SimulatedDisk(lines: disk.lines + Array(tail.utf8), head: disk.headFile)
      var onForeign = LedgerJournal(over: foreign)
      #expect(throws: LedgerError.damaged(.foreignTail(record: 2))) {
        try onForeign.append([.sample(2)], durably: true)
      }
      #expect(foreign.lines.count == disk.lines.count + tail.utf8.count)
    }
  }

  @Test("A record over the bound is refused and leaves nothing behind")
  func oversizedRecord() throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    var entry = LedgerEntry.sample(0)
    entry.verdict = String(repeating: "x", count: LedgerRecord.bound)
    #expect(throws: LedgerError.self) { try journal.append([entry], durably: true) }
    #expect(disk.lines.isEmpty)
  }
}
