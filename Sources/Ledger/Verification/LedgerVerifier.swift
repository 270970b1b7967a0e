/// Reads a log from its beginning and finds out what is not as it was written.
///
/// Each record holds its number and the leaf hash of the one before it, so what was changed, removed, inserted or moved
/// shows by itself, and where; the head convicts a changed last record, a missing tail and a log that was rewritten and
/// made to fit. Whoever can rewrite log and head together is convicted only by a checkpoint from elsewhere.
package struct LedgerVerifier {
  private let head: LedgerHead?
  private let headProblem: String?
  private let checkpoint: Checkpoint?

  /// The bytes of a line whose end has not come yet.
  private var pending: [UInt8] = []
  private var line = 0
  private var chain: RecordChain
  private var frontier = TreeFrontier()
  private var problems = ProblemList()
  private var repairs: [Int] = []
  /// The tree without and with the last record under the head; set when everything up to there hangs together.
  private var underHead: (before: TreeFrontier, whole: TreeFrontier)?
  /// The root when there were as many records as the checkpoint has.
  private var checkpointRoot: TreeHash?

  /// Begins with a head file (nil: there is none) and perhaps a checkpoint.
  package init(headFile: [UInt8]?, checkpoint: Checkpoint? = nil) {
    self.checkpoint = checkpoint
    do {
      head = try headFile.map { (file) throws(LedgerError) in try LedgerHead(file: file) }
      headProblem = headFile == nil ? "is missing" : nil
    } catch {
      head = nil
      headProblem = "cannot be read: \(error)"
    }
    chain = RecordChain(head: head)
    if checkpoint?.size == 0 { checkpointRoot = frontier.root }
  }

  /// Takes the next bytes of the lines, in pieces of any size.
  package mutating func consume(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while let end = LedgerVerifier.lineFeed(in: bytes, from: start) {
      take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end + 1
    }
    // A line that is too long is no record, however it goes on: its first bytes are enough to say so.
    let room = max(0, LedgerRecord.bound + 1 - pending.count)
    pending.append(contentsOf: bytes[start...].prefix(room))
  }

  /// What was found, once all bytes were taken.
  package mutating func finish() -> LedgerReport {
    chain.finish(into: &problems)
    var notes: [LedgerNote] = []
    if let head {
      compare(with: head)
      if frontier.size > head.size, problems.isEmpty {
        notes.append(.unfinished(records: frontier.size - head.size))
      }
    } else if let headProblem, line > 0 || headProblem != "is missing" {
      problems.add(.headless(headProblem))
    }
    if !pending.isEmpty { notes.append(.torn(bytes: pending.count)) }
    if !repairs.isEmpty { notes.append(.repaired(records: repairs)) }
    compareWithCheckpoint()
    return LedgerReport(
      size: frontier.size, root: frontier.root, problems: problems.listed, omittedProblems: problems.omitted,
      notes: notes)
  }
}

extension LedgerVerifier {
  /// Takes the rest of a line.
  private mutating func take(_ piece: UnsafeRawBufferPointer) {
    if pending.isEmpty {
      takeLine(piece)
    } else {
      var whole: [UInt8] = []
      swap(&whole, &pending)
      whole.append(contentsOf: piece.prefix(LedgerRecord.bound + 1))
      whole.withUnsafeBytes { takeLine($0) }
    }
  }

  private mutating func takeLine(_ bytes: UnsafeRawBufferPointer) {
    line += 1
    let leaf = MerkleTree.leaf(bytes)
    let place = LedgerLine(bytes)
    chain.take(place, leaf: leaf, line: line, into: &problems)
    if let place, place.isRepair, repairs.count < 100 { repairs.append(place.sequence) }
    let before = frontier.size + 1 == head?.size ? frontier : nil
    frontier.append(leaf)
    if let before, problems.isEmpty, chain.isSettled { underHead = (before, frontier) }
    if frontier.size == checkpoint?.size { checkpointRoot = frontier.root }
  }

  private mutating func compare(with head: LedgerHead) {
    if chain.next < head.size { problems.add(.shorter(records: chain.next, head: head.size)) }
    guard let underHead, let last = head.last, underHead.whole.root != head.root else { return }
    var withKnownLast = underHead.before
    withKnownLast.append(last)
    if withKnownLast.root == head.root {
      problems.add(.changed(record: head.size - 1))
      return
    }
    let differing = zip(zip(underHead.whole.hashes, head.frontier.hashes), head.frontier.spans)
      .first { $0.0.0 != $0.0.1 }
    problems.add(.rewritten(records: differing?.1 ?? 0..<head.size))
  }

  private mutating func compareWithCheckpoint() {
    guard let checkpoint else { return }
    guard let checkpointRoot else {
      problems.add(.behindCheckpoint(records: frontier.size, checkpoint: checkpoint.size))
      return
    }
    if checkpointRoot != checkpoint.root { problems.add(.otherThanCheckpoint(size: checkpoint.size)) }
  }

  /// The offset of the next line feed, eight bytes at a step.
  private static func lineFeed(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ (ones &* 0x0A)
      let zeros = (word &- ones) & ~word & (ones &* 0x80)
      if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] == 0x0A { return offset }
      offset += 1
    }
    return nil
  }
}
