import Formats
import Vocabulary

/// One line of the ledger: what happened, in its place.
///
/// A line is canonical JSON (RFC 8785) of strings, integers and booleans. Its leaf in the tree is the hash of the line
/// without its line feed. Each record names the leaf of the one before, so that a change shows where it was made.
package struct LedgerRecord: Sendable, Hashable {
  /// The longest line, in bytes, without its line feed.
  package static let bound = 1 << 20

  /// Its number, from 0.
  package var sequence: Int
  /// The leaf hash of the record before; nil in the first.
  package var previous: TreeHash?
  package var entry: LedgerEntry

  package init(sequence: Int, previous: TreeHash?, entry: LedgerEntry) {
    self.sequence = sequence
    self.previous = previous
    self.entry = entry
  }

  /// The line, without its line feed.
  package func line() throws(LedgerError) -> [UInt8] {
    let line: [UInt8]
    do {
      line = try JSONWriter.canonical(RecordEncoding.value(of: self))
    } catch {
      throw .malformedRecord("\(error)")
    }
    guard line.count <= LedgerRecord.bound else {
      throw .oversizedRecord(bytes: line.count, bound: LedgerRecord.bound)
    }
    return line
  }

  /// The record that a line holds. Members that it does not know are passed over: a later version may have added them.
  package init(line: [UInt8]) throws(LedgerError) {
    let value: StructuredValue
    do {
      value = try JSONReader.read(line, limits: .record)
    } catch {
      throw .malformedRecord("\(error)")
    }
    self = try RecordDecoding.record(from: value)
  }
}

extension JSONLimits {
  /// The bounds of a record's line.
  static let record = JSONLimits(depth: 8, bytes: LedgerRecord.bound, duplicateNames: .refuse)
}
