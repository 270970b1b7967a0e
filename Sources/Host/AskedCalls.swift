import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls that a client's user was asked about and that have not run yet: an empty file each, in a folder of
/// Tagout's state.
///
/// Safe when many processes use it at once: a file is made once, and whoever renames it has claimed it. What is older
/// than twelve hours, or over the bound, goes when the next is added.
package struct AskedCalls: Sendable {
  /// How many calls may wait for their answer.
  package static let bound = 256
  /// How long a call may wait, in milliseconds.
  package static let patience: Int64 = 12 * 3_600_000

  /// A call that one process has claimed, to record how it ended.
  package struct Claim: Sendable {
    /// When the user was asked.
    package let asked: Instant
    fileprivate let path: String
    fileprivate var claimedPath: String { path + AskedCalls.claimed }
  }

  private static let claimed = ".claimed"
  private let folder: String

  /// - Parameter stateDirectory: where what Tagout keeps for this user lies, absolute.
  package init(stateDirectory: String) {
    folder = stateDirectory + "/asked"
  }

  /// Remembers that the user was asked. The folder is made where it is missing.
  package func add(session: String, use: String, at now: Instant) throws(HostError) {
    try AtomicFile.makeFolders(folder)
    removeOld(at: now)
    let path = "\(folder)/\(now.milliseconds).\(AskedCalls.name(session, use))"
    _ = try Descriptor.open(path, O_WRONLY | O_CREAT | O_NOFOLLOW)
  }

  /// Claims a call that the user was asked about, for this process alone; nil when nobody was asked, or another process
  /// has claimed it.
  ///
  /// It is kept until it is settled: what fails in between can be released, and claimed again.
  package func claim(session: String, use: String) -> Claim? {
    let name = AskedCalls.name(session, use)
    for entry in entries() where entry.name.hasSuffix("." + name) {
      let claim = Claim(asked: Instant(milliseconds: entry.time), path: "\(folder)/\(entry.name)")
      if rename(claim.path, claim.claimedPath) == 0 { return claim }
    }
    return nil
  }

  /// Forgets a call: how it ended is recorded.
  package func settle(_ claim: Claim) {
    // What cannot be removed is claimed by nobody and goes when it is old.
    unlink(claim.claimedPath)
  }

  /// Gives a call back whose end could not be recorded.
  package func release(_ claim: Claim) {
    // What cannot be given back is what the same disk could not record: there is nothing more to lose.
    rename(claim.claimedPath, claim.path)
  }

  private func removeOld(at now: Instant) {
    let all = entries()
    let tooMany = all.count - AskedCalls.bound + 1
    for (index, entry) in all.enumerated()
    where index < tooMany || entry.time < now.milliseconds - AskedCalls.patience {
      // Another process may have removed it already.
      unlink("\(folder)/\(entry.name)")
    }
  }

  /// The calls that wait, oldest first.
  private func entries() -> [(time: Int64, name: String)] {
    guard case .names(let names, _) = HostFiles.names(in: folder, bound: 4 * AskedCalls.bound) else { return [] }
    let timed = names.compactMap { name -> (time: Int64, name: String)? in
      guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")), let time = Int64(name[..<dot]) else { return nil }
      return (time, name)
    }
    return timed.sorted { $0.time < $1.time }
  }

  /// A session's and a call's identifiers as a file's name: what is no letter, digit, `-` or `_` is left out, and what
  /// is left is cut.
  private static func name(_ session: String, _ use: String) -> String {
    "\(plain(session)).\(plain(use))"
  }

  private static func plain(_ text: String) -> String {
    let kept = text.utf8.filter { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return String(decoding: kept.prefix(96), as: UTF8.self)
  }
}
