import TestSupport

@testable import Ledger

/// A storage in memory that stops dead at a chosen step, as a killed process does, and can lose what was not synced.
final class SimulatedDisk: LedgerStorage {
  private(set) var lines: [UInt8] = []
  private(set) var headFile: [UInt8]?
  private var synced = 0
  private var earlierHeads: [[UInt8]?] = [nil]
  /// How many writing steps are left before it stops; nil: it never does.
  var stepsLeft: Int?
  /// The bytes that still fit; nil: there is always room.
  var room: Int?
  private var isDead = false
  private var random: SeededRandom

  init(random: SeededRandom = SeededRandom(seed: 1), lines: [UInt8] = [], head: [UInt8]? = nil) {
    self.random = random
    self.lines = lines
    synced = lines.count
    headFile = head
  }

  /// The machine is there again; with a power cut what was not synced may be gone and the head may be any older one.
  func restart(afterPowerCut: Bool) {
    isDead = false
    stepsLeft = nil
    guard afterPowerCut else { return }
    lines.removeLast(Int.random(in: 0...(lines.count - synced), using: &random))
    synced = lines.count
    headFile = (earlierHeads + [headFile, [], Array("{\"for".utf8)]).randomElement(using: &random) ?? nil
  }

  func head() throws(LedgerError) -> [UInt8]? {
    try step(writes: false)
    return headFile
  }

  func length() throws(LedgerError) -> Int {
    try step(writes: false)
    return lines.count
  }

  func read(from offset: Int, count: Int) throws(LedgerError) -> [UInt8] {
    try step(writes: false)
    return Array(lines[offset..<offset + count])
  }

  func append(_ bytes: [UInt8], durably: Bool) throws(LedgerError) {
    do {
      try step(writes: true)
    } catch {
      lines += bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
      throw error
    }
    if let room, bytes.count > room {
      lines += bytes.prefix(room)
      throw .storage(operation: "write", path: "lines", reason: "no space left on device")
    }
    lines += bytes
    if durably {
      try step(writes: true)
      synced = lines.count
    }
  }

  func truncate(to length: Int) throws(LedgerError) {
    try step(writes: true)
    lines.removeLast(lines.count - length)
    synced = min(synced, length)
  }

  func replaceHead(_ bytes: [UInt8]) throws(LedgerError) {
    try step(writes: true)
    earlierHeads.append(headFile)
    headFile = bytes
  }

  private func step(writes: Bool) throws(LedgerError) {
    if !isDead, writes, let left = stepsLeft {
      if left == 0 { isDead = true } else { stepsLeft = left - 1 }
    }
    if isDead { throw .storage(operation: "write", path: "lines", reason: "stopped") }
  }

  func report(checkpoint: Checkpoint? = nil) -> LedgerReport {
    LedgerReport.of(lines, head: headFile, checkpoint: checkpoint)
  }

  /// The texts of the complete records.
  var texts: [String] {
    lines.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().compactMap { line in
      // A line that is no record has no text; the report names it.
      try? LedgerRecord(line: Array(line)).entry.action?.text
    }
  }
}

extension LedgerReport {
  static func of(_ lines: [UInt8], head: [UInt8]?, checkpoint: Checkpoint? = nil, piece: Int = 4096) -> LedgerReport {
    var verifier = LedgerVerifier(headFile: head, checkpoint: checkpoint)
    lines.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: piece) {
        verifier.consume(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + piece, bytes.count)]))
      }
    }
    return verifier.finish()
  }
}
