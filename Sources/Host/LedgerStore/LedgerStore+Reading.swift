import Ledger
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension LedgerStore {
  /// The parts of which a file is there: `decisions` first, then the reads by month. A part whose lines are gone and
  /// whose head is left counts: it is one to tell of. None when nothing was ever recorded.
  package func parts() throws(LedgerError) -> [LedgerPart] {
    switch HostFiles.names(in: directory, bound: 100_000) {
    case .names(let names, isComplete: _):
      return Set(names.compactMap { LedgerPart(file: $0) }).sorted {
        ($0.log.name, $0.number) < ($1.log.name, $1.number)
      }
    case .unreadable(let reason): throw .storage(operation: "read", path: directory, reason: reason)
    case .missing, .tooBig, .contents, .documents, .status, .worktree, .members: return []
    }
  }

  /// What the head of a part says; nil when it has none or one that is none.
  package func head(of part: LedgerPart) throws(LedgerError) -> LedgerHead? {
    let lock = try sharedLock()
    defer { withExtendedLifetime(lock) {} }
    let file = LedgerFile(path: path(of: part), headPath: headPath(of: part), isReadOnly: true)
    // Why a head is none is the verifier's to tell.
    return try file.head().flatMap { try? LedgerHead(file: $0) }
  }

  /// Verifies a part as it stands now, while others may append to it.
  package func verify(_ part: LedgerPart, against checkpoint: Checkpoint? = nil) throws(LedgerError) -> LedgerReport {
    var verifier: LedgerVerifier?
    try withLines(of: part) { head in
      verifier = LedgerVerifier(headFile: head, checkpoint: checkpoint)
    } each: { bytes in
      bytes.withUnsafeBytes { verifier?.consume($0) }
    }
    guard let report = verifier?.finish() else {
      throw .storage(operation: "read", path: path(of: part), reason: "it is gone")
    }
    return report
  }

  /// Gives each complete line of a part, in order, without its line feed.
  package func forEachLine(of part: LedgerPart, _ body: ([UInt8]) throws(LedgerError) -> Void) throws(LedgerError) {
    var pending: [UInt8] = []
    try withLines(of: part) { _ in
    } each: { (bytes) throws(LedgerError) in
      var start = 0
      while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        try body(pending + bytes[start..<end])
        pending.removeAll(keepingCapacity: true)
        start = end + 1
      }
      pending += bytes[start...]
      guard pending.count <= LedgerRecord.bound else {
        throw .malformedRecord("a line of \"\(path(of: part))\" is over \(LedgerRecord.bound) bytes")
      }
    }
  }

  /// Head and lines as they were at one moment; the lines in pieces of a megabyte.
  private func withLines(
    of part: LedgerPart, head useHead: ([UInt8]?) -> Void, each: ([UInt8]) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let snapshot = try snapshot(of: part)
    useHead(snapshot.head)
    var offset = 0
    while offset < snapshot.settled {
      let bytes = try snapshot.file.read(from: offset, count: min(1 << 20, snapshot.settled - offset))
      try each(bytes)
      offset += bytes.count
    }
    if !snapshot.tail.isEmpty { try each(snapshot.tail) }
  }

  /// A part at one moment.
  private struct Snapshot {
    var file: LedgerFile
    var head: [UInt8]?
    /// How many bytes are never changed any more.
    var settled: Int
    /// The bytes after them, which the next append may cut off.
    var tail: [UInt8]
  }

  /// Takes a snapshot under the lock. What the head speaks of is read later, without it.
  private func snapshot(of part: LedgerPart) throws(LedgerError) -> Snapshot {
    let lock = try sharedLock()
    defer { withExtendedLifetime(lock) {} }
    let file = LedgerFile(path: path(of: part), headPath: headPath(of: part), isReadOnly: true)
    let head = try file.head()
    let length = try file.length()
    // A head that is none is the verifier's to tell of; here nothing is known to be settled then.
    let known = head.flatMap { try? LedgerHead(file: $0) }
    let settled = length - (known?.length ?? 0) > LedgerStore.tailBound ? length : min(known?.length ?? 0, length)
    return Snapshot(
      file: file, head: head, settled: settled, tail: try file.read(from: settled, count: length - settled))
  }

  /// Keeps writers out while it is alive; nil where nothing was ever written.
  private func sharedLock() throws(LedgerError) -> Descriptor? {
    let path = directory + "/lock"
    do throws(HostError) {
      let file = try Descriptor.open(path, O_RDONLY | O_NOFOLLOW)
      if try file.lock(alone: false, withinMilliseconds: patience) { return file }
    } catch {
      if error.code == ENOENT { return nil }
      throw LedgerError(error)
    }
    throw .busy(path: path, milliseconds: patience)
  }

  /// A longer tail than this was not left by a crash, and is read like the rest.
  private static let tailBound = 16 << 20
}
