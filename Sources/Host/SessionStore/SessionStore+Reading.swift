import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A session that is remembered, as its file says.
package struct StoredSession: Sendable, Hashable {
  /// The name of its file, without the ending.
  package var identifier: String
  /// Nil when the file does not say whose it is.
  package var name: SessionName?
  /// All other lines.
  package var lines: [StructuredValue]
}

extension SessionStore {
  /// All sessions that have a file, by identifier.
  package func sessions() throws(HostError) -> [StoredSession] {
    var sessions: [StoredSession] = []
    for identifier in try identifiers() {
      let bytes: [UInt8]
      do throws(HostError) {
        bytes = try HostFiles.read(path(of: identifier), bound: 4 * SessionStore.bound)
      } catch {
        // Another process may have removed it meanwhile.
        if case .missing = HostFiles.fact(for: error) { continue }
        throw error
      }
      let lines = SessionStore.lines(in: bytes)
      sessions.append(
        StoredSession(
          identifier: identifier, name: lines.first.flatMap(SessionName.init(header:)),
          lines: Array(lines.dropFirst())))
    }
    return sessions
  }

  /// Forgets a session; false when there was none.
  package func forget(_ identifier: String) throws(HostError) -> Bool {
    let path = path(of: identifier)
    guard unlink(path) != 0 else { return true }
    if errno == ENOENT { return false }
    throw .system(operation: "remove", path: path, code: errno)
  }

  /// Removes the files that nobody has touched for twelve hours. What cannot be removed stays: nothing in it is
  /// remembered any more.
  func removeExpired() {
    let now = SystemClock.now().milliseconds / 1000
    // A folder that cannot be read has nothing that could be removed.
    for identifier in (try? identifiers()) ?? [] {
      var information = stat()
      let path = path(of: identifier)
      guard SystemCalls.status(of: path, &information) == 0 else { continue }
      if now - information.lastChange > SessionStore.lifetime { unlink(path) }
    }
  }

  private func identifiers() throws(HostError) -> [String] {
    switch HostFiles.names(in: directory, bound: 10_000) {
    case .names(let names, isComplete: _): names.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
    case .missing: []
    default: throw .notAFile(path: directory, kind: "no folder that can be read")
    }
  }
}

extension Descriptor {
  /// Whether the path still leads to this file.
  func isStill(at path: String) throws(HostError) -> Bool {
    var mine = stat()
    var theirs = stat()
    guard fstat(number, &mine) == 0 else { throw failure("look at") }
    guard SystemCalls.status(of: path, &theirs) == 0 else { return false }
    return mine.st_ino == theirs.st_ino && mine.st_dev == theirs.st_dev
  }
}

extension stat {
  /// When the content was changed last, in seconds since the Unix epoch.
  fileprivate var lastChange: Int64 {
    #if canImport(Glibc)
      Int64(st_mtim.tv_sec)
    #else
      Int64(st_mtimespec.tv_sec)
    #endif
  }
}
