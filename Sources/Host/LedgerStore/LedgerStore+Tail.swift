import Ledger
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension LedgerStore {
  /// The newest records of a part, oldest first, out of its last bytes, read without the lock: lines that are no record,
  /// or that are being written, are passed over. For a glance; `forEachLine` reads all of it.
  package func newest(of part: LedgerPart, bytes bound: Int) -> [LedgerRecord] {
    // A part that cannot be read has no newest record; the verifier tells why.
    guard let file = try? Descriptor.open(path(of: part), O_RDONLY | O_NOFOLLOW),
      case .file(let size)? = try? file.status(), size > 0
    else { return [] }
    let start = max(0, Int(size) - bound)
    // As above.
    guard let bytes = try? file.read(at: start, count: Int(size) - start) else { return [] }
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    if start > 0, !lines.isEmpty { lines.removeFirst() }
    // As above.
    return lines.compactMap { try? LedgerRecord(line: Array($0)) }
  }
}
