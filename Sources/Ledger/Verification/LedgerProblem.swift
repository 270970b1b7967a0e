/// Something in a log that is not as it was written.
package enum LedgerProblem: Sendable, Hashable {
  /// A record is not the one that was appended: what was written after it holds another hash for it.
  case changed(record: Int)
  /// A record that cannot be told to be the one that was appended, as the one after it, which tells, was changed.
  case unvouched(record: Int)
  /// Somewhere in these records something is not as the head holds it, and what follows was made to fit.
  case rewritten(records: Range<Int>)
  /// Records are gone.
  case removed(records: Range<Int>)
  /// A line that was never appended where it stands; lines count from 1.
  case inserted(line: Int, number: Int)
  /// A record stands at another place than the one it was appended at.
  case moved(record: Int, line: Int)
  /// A line that is no record.
  case malformed(line: Int)
  /// The lines end before the head does.
  case shorter(records: Int, head: Int)
  /// The head file is missing although there are records, or is no head: why.
  case headless(String)
  /// The log ends before the checkpoint does.
  case behindCheckpoint(records: Int, checkpoint: Int)
  /// The first records are not those that the checkpoint was made from.
  case otherThanCheckpoint(size: Int)

  /// The first record that is concerned; nil when it is the head or the whole.
  package var record: Int? {
    switch self {
    case .changed(let record), .unvouched(let record), .moved(let record, _): record
    case .rewritten(let records), .removed(let records): records.lowerBound
    case .inserted(_, let number): number
    case .shorter(let records, _): records
    case .malformed, .headless, .behindCheckpoint, .otherThanCheckpoint: nil
    }
  }
}

extension LedgerProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .changed(let record): "record \(record) was changed"
    case .unvouched(let record): "record \(record) may have been changed too: only record \(record + 1) could tell"
    case .rewritten(let records):
      records.count == 1
        ? "record \(records.lowerBound) was changed, and what follows it was made to fit"
        : "one of the \(Self.words(records)) was changed, and what follows it was made to fit"
    case .removed(let records): "\(Self.words(records)) \(records.count == 1 ? "was" : "were") removed"
    case .inserted(let line, let number): "line \(line) was inserted: it calls itself record \(number)"
    case .moved(let record, let line): "record \(record) was moved to line \(line)"
    case .malformed(let line): "line \(line) was changed or inserted: it is no record"
    case .shorter(let records, let head):
      "\(Self.words(records..<head)) \(head - records == 1 ? "was" : "were") removed from the end: "
        + "the head speaks of \(head)"
    case .headless(let reason): "the head file \(reason)"
    case .behindCheckpoint(let records, let checkpoint):
      "there are \(records) records, and the checkpoint was made from \(checkpoint)"
    case .otherThanCheckpoint(let size): "the first \(size) records are not those that the checkpoint was made from"
    }
  }

  private static func words(_ records: Range<Int>) -> String {
    records.count == 1 ? "record \(records.lowerBound)" : "records \(records.lowerBound) to \(records.upperBound - 1)"
  }
}
