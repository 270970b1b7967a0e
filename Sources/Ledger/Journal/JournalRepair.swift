import Formats
import Vocabulary

/// What had to be mended when a log was opened: the traces of a process that was stopped while it wrote.
struct JournalRepair: Sendable, Hashable {
  /// Why the head was not the end of the log.
  enum Head: String, Sendable, Hashable {
    case missing
    case unreadable
    case behind
  }

  var head: Head
  /// Complete records that the head did not speak of; they count now.
  var adopted = 0
  /// The bytes of a line without an end: nobody was told that they were recorded, and they were cut off.
  var torn: [UInt8] = []

  /// The record that tells of it.
  func entry(at time: Instant, version: String) -> LedgerEntry {
    var members: [StructuredObject.Member] = [
      .init("adopted", .integer(Int64(adopted))), .init("head", .string(head.rawValue)),
    ]
    if !torn.isEmpty {
      members.append(.init("tornBytes", .integer(Int64(torn.count))))
      members.append(.init("tornDigest", .string(Hexadecimal.encode(SHA256.hash(torn)))))
    }
    return LedgerEntry(.repair, at: time, details: StructuredObject(members), version: version)
  }
}
