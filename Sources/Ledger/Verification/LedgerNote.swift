/// Something in a log that a crash leaves: no sign of a hand, and worth knowing.
package enum LedgerNote: Sendable, Hashable {
  /// Complete records that the head does not speak of yet.
  case unfinished(records: Int)
  /// A last line without its end, in bytes. Nobody was told that it was recorded; the next append cuts it off.
  case torn(bytes: Int)
  /// Records that tell of earlier repairs, by number: the first hundred.
  case repaired(records: [Int])
}

extension LedgerNote: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unfinished(let records):
      "\(records) \(records == 1 ? "record follows" : "records follow") the head: "
        + "a process was stopped while it recorded; the next record takes \(records == 1 ? "it" : "them") in"
    case .torn(let bytes):
      "\(bytes) bytes of an unfinished line stand at the end: "
        + "a process was stopped while it recorded; the next record cuts them off"
    case .repaired(let records):
      "repaired after a crash, see record \(records.map(String.init).joined(separator: ", "))"
    }
  }
}
