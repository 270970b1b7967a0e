import Ledger
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The ledger of a user on this machine: a folder of logs, safe to append to from many processes at once.
///
/// Two logs are kept apart so that each is whole. `decisions` holds whatever was refused or would do more than read; it
/// is synced before the answer and never shortened. `reads-MONTH` holds the rest, without sync, a log of its own each
/// month: after ninety days a month's log is removed whole and `decisions` keeps its size and root, so that no tree ever
/// loses a leaf. A part of a log that does not go on from its head is left as it is for `verify` to tell of, and the
/// log goes on in a new part whose first record says so.
package struct LedgerStore: Sendable {
  /// How long records of reads are kept at least, in days.
  package static let readsKept = 90

  /// The folder.
  package let directory: String
  /// How long to wait for another process, in milliseconds.
  package var patience = 3000

  /// A store in a folder, which is made by the first append.
  package init(directory: String) {
    self.directory = directory
  }

  /// The store of this user; nil when neither a state folder nor a home is known.
  package init?(for environment: HostEnvironment) {
    guard let state = environment.stateDirectory else { return nil }
    self.init(directory: state + "/ledger")
  }

  /// Records that something was judged: in `decisions` and synced, or, when it is ordinary, with the month's reads.
  package func record(_ entry: LedgerEntry, isOrdinary: Bool) throws(LedgerError) {
    guard isOrdinary else { return try record([entry], in: .decisions) }
    let log = LedgerLog.reads(at: entry.time)
    let isNew = try record([entry], in: log, durably: false)
    if isNew { try removeExpiredReads(at: entry.time, version: entry.version) }
  }

  /// Records several entries with one sync; they are on disk when it returns.
  package func record(_ entries: [LedgerEntry], in log: LedgerLog) throws(LedgerError) {
    try record(entries, in: log, durably: true)
  }

  /// Gives whether the log is new.
  @discardableResult
  private func record(_ entries: [LedgerEntry], in log: LedgerLog, durably: Bool) throws(LedgerError) -> Bool {
    guard !entries.isEmpty else { return false }
    let lock = try locked()
    defer { withExtendedLifetime(lock) {} }
    var damage: LedgerEntry?
    for number in 1...LedgerStore.partBound {
      let part = LedgerPart(log: log, number: number)
      do throws(LedgerError) {
        return try append(entries, to: part, after: damage, durably: durably)
      } catch {
        guard case .damaged(let reason) = error, let first = entries.first else { throw error }
        damage = reason.entry(of: part, like: first)
      }
    }
    throw .damaged(.foreignTail(record: 0))
  }

  /// Gives whether the part is new. A new part after a damaged one begins with the record of the damage.
  private func append(
    _ entries: [LedgerEntry], to part: LedgerPart, after damage: LedgerEntry?, durably: Bool
  ) throws(LedgerError) -> Bool {
    let file = LedgerFile(path: path(of: part), headPath: headPath(of: part), isReadOnly: false)
    let isNew = try file.length() == 0
    var journal = LedgerJournal(over: file)
    if isNew, let damage {
      try journal.append([damage] + entries, durably: true)
    } else {
      try journal.append(entries, durably: durably)
    }
    return isNew
  }

  /// More parts than this are made by nothing but a program that damages them.
  private static let partBound = 1000
}

extension LedgerStore {
  /// Removes the logs of reads of months that ended more than ninety days ago, and records that.
  package func removeExpiredReads(at now: Instant, version: String) throws(LedgerError) {
    let kept = Instant(milliseconds: now.milliseconds - Int64(LedgerStore.readsKept) * 86_400_000)
    let firstKept = LedgerLog.reads(at: kept).name
    for part in try parts() where part.log != .decisions && part.log.name < firstKept {
      var details: StructuredObject = ["log": .string(part.name)]
      if let head = try head(of: part) {
        details = [
          "log": .string(part.name), "root": .string(head.root.description), "size": .integer(Int64(head.size)),
        ]
      }
      try record([LedgerEntry(.retention, at: now, details: details, version: version)], in: .decisions)
      try remove(part)
    }
  }

  private func remove(_ part: LedgerPart) throws(LedgerError) {
    let lock = try locked()
    defer { withExtendedLifetime(lock) {} }
    for path in [path(of: part), headPath(of: part)] where unlink(path) != 0 && errno != ENOENT {
      throw LedgerError(.system(operation: "remove", path: path, code: errno))
    }
  }
}

extension LedgerStore {
  /// The file of lines of a part.
  package func path(of part: LedgerPart) -> String { "\(directory)/\(part.name).jsonl" }

  /// The head file of a part.
  package func headPath(of part: LedgerPart) -> String { "\(directory)/\(part.name).head" }

  /// Holds the store's lock alone, as long as what it gives is alive.
  private func locked() throws(LedgerError) -> Descriptor {
    let path = directory + "/lock"
    do throws(HostError) {
      let file = try lockFile(path)
      if try file.lock(alone: true, withinMilliseconds: patience) { return file }
    } catch {
      throw LedgerError(error)
    }
    throw .busy(path: path, milliseconds: patience)
  }

  private func lockFile(_ path: String) throws(HostError) -> Descriptor {
    do throws(HostError) {
      return try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      guard error.code == ENOENT else { throw error }
      try AtomicFile.makeFolders(directory)
      return try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    }
  }
}

extension LedgerDamage {
  /// The record that begins a new part after a damaged one.
  fileprivate func entry(of part: LedgerPart, like entry: LedgerEntry) -> LedgerEntry {
    LedgerEntry(
      .repair, at: entry.time, details: ["damage": .string(description), "log": .string(part.name)],
      version: entry.version)
  }
}
