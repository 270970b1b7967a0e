import Vocabulary

/// Appends records to a log so that a kill or a power cut at any point loses none that was acknowledged.
///
/// The order is: lines, then sync, then head; before the very first lines the head of an empty log. A record counts once its line is on disk; the head only follows, and
/// nobody is told before both are done. So what a crash leaves is one of two things: complete lines that the head does
/// not speak of yet, which are taken in when the log is opened next, or a line without its line feed, which nobody was
/// told of and which is cut off. Both are recorded. What else stands there was not left by a crash: it is reported as
/// `LedgerError.damaged`, and nothing is written.
package struct LedgerJournal {
  private var storage: any LedgerStorage
  /// Nil when the storage has to be looked at (again).
  private var known: LedgerHead?
  private var repair: JournalRepair?

  /// Nothing is read before the first append.
  package init(over storage: any LedgerStorage) {
    self.storage = storage
  }

  /// Appends records, all or none as far as a caller can tell; several at once share one sync. Gives the new head.
  ///
  /// With `durably` they survive a power cut when this returns. When it throws, it may be called again.
  @discardableResult
  package mutating func append(_ entries: [LedgerEntry], durably: Bool) throws(LedgerError) -> LedgerHead {
    do {
      return try appendOrThrow(entries, durably: durably)
    } catch {
      known = nil
      throw error
    }
  }

  private mutating func appendOrThrow(_ entries: [LedgerEntry], durably: Bool) throws(LedgerError) -> LedgerHead {
    let start = try opened()
    guard let first = entries.first else { return start }
    let mending = repair.map { [$0.entry(at: first.time, version: first.version)] } ?? []
    var head = start
    let lines = try LedgerJournal.lines(for: mending + entries, after: &head)
    let file = try head.file()
    do {
      try storage.append(lines, durably: durably)
    } catch {
      // What was written of the lines goes again. If that fails too, it is a torn end, as after a kill.
      try? storage.truncate(to: start.length)
      throw error
    }
    try storage.replaceHead(file)
    known = head
    repair = nil
    return head
  }

  private static func lines(
    for entries: [LedgerEntry], after head: inout LedgerHead
  ) throws(LedgerError) -> [UInt8] {
    var lines: [UInt8] = []
    for entry in entries {
      let line = try LedgerRecord(sequence: head.size, previous: head.last, entry: entry).line()
      line.withUnsafeBytes { head.append($0) }
      lines += line
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }
}

extension LedgerJournal {
  /// The end of the log, after mending what a crash left.
  private mutating func opened() throws(LedgerError) -> LedgerHead {
    if let known { return known }
    let length = try storage.length()
    var (head, mending) = LedgerJournal.stored(try storage.head())
    if head.length > length { throw .damaged(.shorter(bytes: length, head: head.length)) }
    if length == 0, mending == .missing { try storage.replaceHead(head.file()) }
    if head.length == length, mending != .unreadable {
      (known, repair) = (head, nil)
      return head
    }
    var repair = JournalRepair(head: mending ?? .behind)
    repair.torn = try takeIn(upTo: length, into: &head, adopted: &repair.adopted)
    if !repair.torn.isEmpty { try storage.truncate(to: head.length) }
    (known, self.repair) = (head, repair)
    return head
  }

  /// The head that is stored; one that is missing or no head counts as that of an empty log.
  private static func stored(_ file: [UInt8]?) -> (LedgerHead, JournalRepair.Head?) {
    guard let file else { return (LedgerHead(), .missing) }
    do {
      return (try LedgerHead(file: file), nil)
    } catch {
      // A power cut leaves an empty file: the head is made again from the lines, and the repair is recorded.
      return (LedgerHead(), .unreadable)
    }
  }

  /// Takes the lines after the head into it; gives the bytes of a last line without an end.
  private mutating func takeIn(
    upTo length: Int, into head: inout LedgerHead, adopted: inout Int
  ) throws(LedgerError) -> [UInt8] {
    var pending: [UInt8] = []
    var offset = head.length
    while offset < length {
      let chunk = try storage.read(from: offset, count: min(1 << 20, length - offset))
      offset += chunk.count
      pending += chunk
      let taken = try LedgerJournal.takeIn(pending, into: &head, adopted: &adopted)
      pending.removeFirst(taken)
      // A line longer than any record cannot come from a crash.
      if pending.count > LedgerRecord.bound { throw .damaged(.foreignTail(record: head.size)) }
    }
    return pending
  }

  /// Takes in the complete lines; gives how many bytes they have.
  private static func takeIn(
    _ bytes: [UInt8], into head: inout LedgerHead, adopted: inout Int
  ) throws(LedgerError) -> Int {
    try bytes.withUnsafeBufferPointer { (elements: UnsafeBufferPointer<UInt8>) throws(LedgerError) -> Int in
      let buffer = UnsafeRawBufferPointer(elements)
      var start = 0
      while let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        guard let place = LedgerLine(line), place.sequence == head.size, place.previous == head.last else {
          throw .damaged(.foreignTail(record: head.size))
        }
        head.append(line)
        adopted += 1
        start = end + 1
      }
      return start
    }
  }
}
