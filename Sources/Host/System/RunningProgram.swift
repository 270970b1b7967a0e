import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process of this user, as `/proc` shows it.
package struct RunningProgram: Sendable, Hashable {
  package var identifier: Int
  /// The first 15 bytes of the program's name.
  package var name: String
  /// When it was started, to the second or so.
  package var started: Instant

  /// The processes of this user that have one of the names; empty where there is no `/proc`.
  package static func all(named names: Set<String>) -> [RunningProgram] {
    guard case .names(let entries, _) = HostFiles.names(in: "/proc", bound: 100_000) else { return [] }
    let user = getuid()
    return entries.compactMap { entry in
      guard let identifier = Int(entry) else { return nil }
      var information = stat()
      guard SystemCalls.status(of: "/proc/\(entry)", &information) == 0, information.st_uid == user else { return nil }
      guard case .contents(let bytes) = HostFiles.contents(of: "/proc/\(entry)/comm", bound: 64) else { return nil }
      let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      guard names.contains(name) else { return nil }
      // The folder of a process is as old as the process.
      let started = Instant(milliseconds: Int64(information.st_mtim.tv_sec) * 1000)
      return RunningProgram(identifier: identifier, name: name, started: started)
    }
  }
}
