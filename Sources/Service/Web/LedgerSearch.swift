import Formats
import Ledger
import Vocabulary

/// Looks for records backwards, chunk by chunk and within a bound.
struct LedgerSearch: Sendable {
  /// Records that one search reads at most, and at once.
  private static let bound = 40_000
  private static let chunk = 1000

  /// Words that occur in the line, whatever their case.
  var find: String?
  /// How the kind begins.
  var kind: String?
  var proposal: String?
  /// Only records at or after this moment.
  var since: Instant?

  /// What was found, the newest first.
  struct Result: Sendable {
    var records: [LedgerRecord]
    var size: Int
    /// Where to go on further back; nil at the beginning.
    var next: Int?
  }

  /// Reads from before a record, or from the end.
  func run(before: Int?, limit: Int, in store: any StoreReading) throws -> Result {
    let size = try store.ledgerHead().size
    var result = Result(records: [], size: size, next: nil)
    var end = min(before ?? size, size)
    let floor = max(0, end - LedgerSearch.bound)
    let needle = try find.map(LedgerSearch.needle)
    let about = try proposal.map(LedgerSearch.needle)
    while end > floor {
      let start = max(floor, end - LedgerSearch.chunk)
      let lines = try store.ledgerLines(from: start, limit: end - start)
      for (offset, line) in lines.enumerated().reversed() {
        guard needle.map({ LedgerSearch.holds(line, $0) }) ?? true, about.map({ LedgerSearch.holds(line, $0) }) ?? true
        else { continue }
        let record = try LedgerRecord(line: line)
        if let since, record.entry.time < since { return result }
        guard matches(record) else { continue }
        result.records.append(record)
        if result.records.count == limit {
          result.next = start + offset > 0 ? start + offset : nil
          return result
        }
      }
      end = start
    }
    result.next = end > 0 ? end : nil
    return result
  }

  private func matches(_ record: LedgerRecord) -> Bool {
    if let kind, !record.entry.kind.word.hasPrefix(kind) { return false }
    if let proposal, record.entry.details["proposal"]?.text != proposal { return false }
    return true
  }

  /// A text as it stands in a line's JSON, in small letters.
  private static func needle(_ text: String) throws -> [UInt8] {
    try JSONWriter.canonical(.string(text)).dropFirst().dropLast().map(small)
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

  private static func holds(_ line: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, line.count >= needle.count else { return needle.isEmpty }
    for start in 0...(line.count - needle.count) where small(line[start]) == first {
      if needle.indices.allSatisfy({ small(line[start + $0]) == needle[$0] }) { return true }
    }
    return false
  }
}
