import Vocabulary

/// One of the logs that are kept.
package enum LedgerLog: Sendable, Hashable {
  /// What was refused or did more than read: on disk before the answer, kept for ever.
  case decisions
  /// What was allowed and only read, in one month: `2026-11`. Written without sync, removed after ninety days.
  case reads(month: String)

  /// The log of the reads of a moment's month, in UTC.
  package static func reads(at time: Instant) -> LedgerLog {
    .reads(month: String(time.description.prefix(7)))
  }

  /// The name that its files begin with.
  package var name: String {
    switch self {
    case .decisions: "decisions"
    case .reads(let month): "reads-\(month)"
    }
  }
}

/// One part of a log on disk. There is more than one only where an earlier part was damaged.
package struct LedgerPart: Sendable, Hashable {
  package var log: LedgerLog
  /// From 1.
  package var number: Int

  package init(log: LedgerLog, number: Int) {
    self.log = log
    self.number = number
  }

  /// `decisions`, `decisions.2`, …: the files' name without its ending, and the origin of its checkpoints.
  package var name: String { number == 1 ? log.name : "\(log.name).\(number)" }

  /// The part that a file of lines or of a head belongs to; nil when the name is none of ours.
  init?(file: String) {
    guard let ending = [".jsonl", ".head"].first(where: file.hasSuffix) else { return nil }
    let stem = file.dropLast(ending.utf8.count)
    let fields = stem.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let log = LedgerPart.log(named: fields[0]) else { return nil }
    guard let number = fields.count == 1 ? 1 : Int(fields[1]), number >= 1 else { return nil }
    self.init(log: log, number: number)
    guard name == stem else { return nil }
  }

  private static func log(named name: Substring) -> LedgerLog? {
    if name == "decisions" { return .decisions }
    guard name.hasPrefix("reads-") else { return nil }
    let month = Array(name.utf8.dropFirst(6))
    guard month.count == 7, month[4] == UInt8(ascii: "-") else { return nil }
    let digits = month.enumerated().allSatisfy { $0.offset == 4 || (0x30...0x39).contains($0.element) }
    return digits ? .reads(month: String(decoding: month, as: UTF8.self)) : nil
  }
}
