/// Where one log is kept: a file of lines that grows at its end, and a small head file beside it.
///
/// The contract: whoever calls holds the log's lock, so nobody else writes meanwhile. A call that throws has done
/// nothing, except that `append` may leave the first bytes of what it was given. `append` with `durably` returns when
/// the bytes survive a power cut. `replaceHead` leaves the old head or the new one after a kill at any point; after a
/// power cut it may leave an older one, a broken one or none, which is recovered from the lines.
package protocol LedgerStorage {
  /// The bytes of the head file; nil when there is none.
  mutating func head() throws(LedgerError) -> [UInt8]?
  /// How many bytes of lines there are; 0 when there is no file yet.
  mutating func length() throws(LedgerError) -> Int
  /// Bytes of the lines. Throws when there are fewer than asked for.
  mutating func read(from offset: Int, count: Int) throws(LedgerError) -> [UInt8]
  /// Adds bytes at the end.
  mutating func append(_ bytes: [UInt8], durably: Bool) throws(LedgerError)
  /// Cuts bytes off the end.
  mutating func truncate(to length: Int) throws(LedgerError)
  /// Puts another head in the place of the one that is there.
  mutating func replaceHead(_ bytes: [UInt8]) throws(LedgerError)
}
