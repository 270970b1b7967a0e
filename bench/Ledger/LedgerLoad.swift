import Glibc
import Host
import Ledger
import Service
import Vocabulary

/// Appends records of about 200 bytes in batches, each batch durable before the next is begun; prints the seconds.
///
/// usage: tagout-ledger-load files|store FOLDER COUNT BATCH
@main
enum LedgerLoad {
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 5, let count = Int(words[3]), let batch = Int(words[4]), batch > 0 else {
      print("usage: tagout-ledger-load files|store FOLDER COUNT BATCH")
      exit(64)
    }
    let batches = stride(from: 0, to: count, by: batch).map { start in
      (start..<min(start + batch, count)).map(entry)
    }
    // The store opens, and makes its tables, before the time is taken.
    let store = words[1] == "store" ? try SQLiteStore(path: words[2] + "/ledger.sqlite") : nil
    let files = LedgerStore(directory: words[2])
    let clock = ContinuousClock()
    let start = clock.now
    for entries in batches {
      if let store {
        try await store.write(.logWritten) { try $0.append(entries) }
      } else {
        try files.record(entries, in: .decisions)
      }
    }
    let taken = start.duration(to: clock.now)
    print(Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18)
  }

  private static func entry(_ number: Int) -> LedgerEntry {
    ServerRecord.entry(
      "state.written", at: Instant(milliseconds: 1_795_000_000_000 + Int64(number)), [:])
  }
}
