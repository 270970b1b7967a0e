import Formats
import Glibc
import Host
import Ledger
import Testing
import Vocabulary

@Suite struct LedgerStoreTests {
  let folder: TemporaryFolder
  let store: LedgerStore

  init() throws {
    folder = try TemporaryFolder()
    store = LedgerStore(directory: folder("state/tagout/ledger"))
  }

  static func entry(_ text: String, at time: Int64 = 1_795_336_495_394) -> LedgerEntry {
    LedgerEntry.assessment(
      of: text, tool: "Bash", in: "/home/dev", verdict: .deny([]), effects: [], by: Actor(user: .proven("dev (1000)")),
      at: Instant(milliseconds: time), version: "0.1.0")
  }

  static func texts(_ store: LedgerStore, _ part: LedgerPart) throws -> [String] {
    var texts: [String] = []
    try store.forEachLine(of: part) { (line) throws(LedgerError) in
      let entry = try LedgerRecord(line: line).entry
      texts.append(entry.action?.text ?? entry.kind.word)
    }
    return texts
  }

  @Test("The first record makes the folders and files, for this user alone")
  func firstRecord() throws {
    #expect(try store.parts().isEmpty)
    try store.record(LedgerStoreTests.entry("terraform destroy"), isOrdinary: false)
    let part = LedgerPart(log: .decisions, number: 1)
    #expect(try store.parts() == [part])
    #expect(try LedgerStoreTests.texts(store, part) == ["terraform destroy"])
    for name in ["state", "state/tagout", "state/tagout/ledger"] { #expect(folder.mode(name) == 0o700) }
    #expect(folder.names("state/tagout/ledger") == ["decisions.head", "decisions.jsonl", "lock"])
    for name in folder.names("state/tagout/ledger") { #expect(folder.mode("state/tagout/ledger/\(name)") == 0o600) }
    let report = try store.verify(part)
    #expect(report.isIntact)
    #expect(report.size == 1)
  }

  @Test("Reads are kept apart by month")
  func reads() throws {
    try store.record(LedgerStoreTests.entry("ls"), isOrdinary: true)
    try store.record(LedgerStoreTests.entry("cat", at: 1_798_000_000_000), isOrdinary: true)
    try store.record(LedgerStoreTests.entry("rm"), isOrdinary: false)
    #expect(try store.parts().map(\.name) == ["decisions", "reads-2026-11", "reads-2026-12"])
    #expect(try LedgerStoreTests.texts(store, LedgerPart(log: .reads(month: "2026-11"), number: 1)) == ["ls"])
    for part in try store.parts() { #expect(try store.verify(part).isIntact) }
  }

  @Test("Reads of months that ended over ninety days ago are removed, and what they were is kept")
  func retention() throws {
    let day: Int64 = 86_400_000
    // 2026-08-31, then 2026-11-29 (90 days later), then 2026-12-01.
    let august: Int64 = 1_788_134_400_000
    try store.record(LedgerStoreTests.entry("ls", at: august), isOrdinary: true)
    let head = try #require(try store.head(of: LedgerPart(log: .reads(month: "2026-08"), number: 1)))
    try store.record(LedgerStoreTests.entry("ls", at: august + 90 * day), isOrdinary: true)
    #expect(try store.parts().map(\.name) == ["reads-2026-08", "reads-2026-11"])
    try store.record(LedgerStoreTests.entry("ls", at: august + 92 * day), isOrdinary: true)
    #expect(try store.parts().map(\.name) == ["decisions", "reads-2026-11", "reads-2026-12"])
    var details: StructuredObject = [:]
    try store.forEachLine(of: LedgerPart(log: .decisions, number: 1)) { (line) throws(LedgerError) in
      details = try LedgerRecord(line: line).entry.details
    }
    #expect(
      details == ["log": .string("reads-2026-08"), "root": .string(head.root.description), "size": .integer(1)])
    #expect(folder.names("state/tagout/ledger").filter { $0.contains("08") }.isEmpty)
  }

  @Test("Many at once lose nothing and keep one tree")
  func concurrent() async throws {
    let store = store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<10 {
            try store.record(LedgerStoreTests.entry("\(task) \(number)"), isOrdinary: number % 3 == 0)
          }
        }
      }
      try await group.waitForAll()
    }
    let all = try store.parts().flatMap { try LedgerStoreTests.texts(store, $0) }
    #expect(Set(all).count == 80)
    #expect(all.count == 80)
    for part in try store.parts() {
      let report = try store.verify(part)
      #expect(report.isIntact)
      #expect(report.notes.isEmpty)
    }
  }

  @Test("Processes that are killed while they record lose nothing that was acknowledged", arguments: 0..<3)
  func killed(round: Int) async throws {
    let path = store.directory
    let acknowledgements = folder("acknowledged")
    for _ in 0..<4 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, acknowledgements = acknowledgements as String] in
        Killing.recordUntilKilled(path, acknowledgements)
      }
    }
    let acknowledged = try folder.read("acknowledged").split(separator: "\n").map(String.init)
    let part = LedgerPart(log: .decisions, number: 1)
    #expect(try store.parts() == [part])
    #expect(try store.verify(part).isIntact)
    let recorded = Set(try LedgerStoreTests.texts(store, part))
    #expect(acknowledged.allSatisfy(recorded.contains))
    #expect(!acknowledged.isEmpty)
    try store.record(LedgerStoreTests.entry("after"), isOrdinary: false)
    let report = try store.verify(part)
    #expect(report.isIntact)
    #expect(!report.notes.contains { if case .repaired = $0 { false } else { true } })
    _ = round
  }

  @Test("A log that was cut is left as it is, and the next part tells of it")
  func damagedLog() throws {
    for text in ["a", "b", "c"] { try store.record(LedgerStoreTests.entry(text), isOrdinary: false) }
    let part = LedgerPart(log: .decisions, number: 1)
    let length = try #require(try store.head(of: part)).length
    truncate(store.path(of: part), length / 2)
    try store.record(LedgerStoreTests.entry("d"), isOrdinary: false)
    try store.record(LedgerStoreTests.entry("e"), isOrdinary: false)
    #expect(try store.parts().map(\.name) == ["decisions", "decisions.2"])
    let second = LedgerPart(log: .decisions, number: 2)
    #expect(try LedgerStoreTests.texts(store, second) == ["repair", "d", "e"])
    #expect(try store.verify(second).isIntact)
    #expect(try store.verify(part).problems == [.shorter(records: 1, head: 3)])
  }

  @Test("A log whose lines or whose head is gone is told of")
  func missingFile() throws {
    for text in ["a", "b"] { try store.record(LedgerStoreTests.entry(text), isOrdinary: false) }
    let part = LedgerPart(log: .decisions, number: 1)
    rename(store.headPath(of: part), folder("kept"))
    #expect(try store.verify(part).problems == [.headless("is missing")])
    rename(folder("kept"), store.headPath(of: part))
    unlink(store.path(of: part))
    #expect(try store.parts() == [part])
    #expect(try store.verify(part).problems == [.shorter(records: 0, head: 2)])
  }

  @Test("A torn end is named, and the next record mends it")
  func tornEnd() throws {
    try store.record(LedgerStoreTests.entry("a"), isOrdinary: false)
    let part = LedgerPart(log: .decisions, number: 1)
    let file = try #require(fopen(store.path(of: part), "a"))
    fputs("{\"act", file)
    fclose(file)
    #expect(try store.verify(part).isIntact)
    #expect(try store.verify(part).notes == [.torn(bytes: 5)])
    try store.record(LedgerStoreTests.entry("b"), isOrdinary: false)
    #expect(try LedgerStoreTests.texts(store, part) == ["a", "repair", "b"])
    #expect(try store.verify(part).notes == [.repaired(records: [1])])
  }

  @Test("A folder that cannot be made or written is an error that says so")
  func unwritable() throws {
    try folder.write("", to: "file")
    let inFile = LedgerStore(directory: folder("file/ledger"))
    let error = #expect(throws: LedgerError.self) {
      try inFile.record(LedgerStoreTests.entry("a"), isOrdinary: false)
    }
    #expect(error?.description.contains("not a directory") == true)
    mkdir(folder("taken"), 0o700)
    mkdir(folder("taken/decisions.jsonl"), 0o700)
    let taken = LedgerStore(directory: folder("taken"))
    #expect(throws: LedgerError.self) { try taken.record(LedgerStoreTests.entry("a"), isOrdinary: false) }
    mkdir(folder("linked"), 0o700)
    symlink(folder("file"), folder("linked/decisions.jsonl"))
    let linked = LedgerStore(directory: folder("linked"))
    #expect(throws: LedgerError.self) { try linked.record(LedgerStoreTests.entry("a"), isOrdinary: false) }
    if getuid() != 0 {
      mkdir(folder("closed"), 0o500)
      let closed = LedgerStore(directory: folder("closed/ledger"))
      #expect(throws: LedgerError.self) { try closed.record(LedgerStoreTests.entry("a"), isOrdinary: false) }
    }
  }

  @Test("A lock that is never given back is not waited for without end")
  func heldLock() throws {
    try store.record(LedgerStoreTests.entry("a"), isOrdinary: false)
    let lock = open(store.directory + "/lock", O_RDWR | O_CLOEXEC)
    flock(lock, LOCK_EX)
    defer { close(lock) }
    var impatient = store
    impatient.patience = 20
    #expect(throws: LedgerError.busy(path: store.directory + "/lock", milliseconds: 20)) {
      try impatient.record(LedgerStoreTests.entry("b"), isOrdinary: false)
    }
  }

  @Test("Only files of ours are parts of the ledger")
  func parts() throws {
    mkdir(folder("l"), 0o700)
    for name in [
      "decisions.jsonl", "decisions.2.jsonl", "decisions.02.jsonl", "decisions.1.jsonl", "decisions.0.jsonl",
      "decisions.x.jsonl", "reads-2026-11.jsonl", "reads-2026-11.3.jsonl", "reads-2026-1.jsonl", "reads-2026_11.jsonl",
      "reads-abcd-ef.jsonl", "notes.jsonl", "decisions.head", "lock",
    ] {
      try folder.write("", to: "l/\(name)")
    }
    let names = try LedgerStore(directory: folder("l")).parts().map(\.name)
    #expect(names == ["decisions", "decisions.2", "reads-2026-11", "reads-2026-11.3"])
  }
}

/// What runs in the processes that are killed.
enum Killing {
  /// Records and acknowledges until another thread ends the process, some milliseconds after the first record.
  static func recordUntilKilled(_ directory: String, _ acknowledgements: String) {
    let store = LedgerStore(directory: directory)
    let log = open(acknowledgements, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    var number = 0
    while true {
      let text = "\(getpid()) \(number)"
      do {
        try store.record(LedgerStoreTests.entry(text), isOrdinary: false)
      } catch {
        exit(3)
      }
      let line = Array((text + "\n").utf8)
      _ = write(log, line, line.count)
      if number == 0 { killSoon() }
      number += 1
    }
  }

  private static func killSoon() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        let end = SystemClock.monotonicNanoseconds() + UInt64.random(in: 0..<40_000_000)
        while SystemClock.monotonicNanoseconds() < end { sched_yield() }
        kill(getpid(), SIGKILL)
        return nil
      }, nil)
  }
}
