#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A named moment at which a test may have this process killed, as a power cut would.
///
/// `TAGOUT_CRASH_AT=NAME` (or `NAME#3` for the third time) makes the process kill itself there; nothing else reads it.
package enum CrashPoint {
  /// Called at the moment of that name.
  package static func pass(_ name: String) {
    guard let wanted else { return }
    guard wanted.name == name, passes.next() == wanted.count else { return }
    kill(getpid(), SIGKILL)
    // A signal to oneself arrives at the latest here.
    while true { pause() }
  }

  private static let wanted: (name: String, count: Int)? = {
    guard let value = getenv("TAGOUT_CRASH_AT") else { return nil }
    let parts = String(cString: value).split(separator: "#", maxSplits: 1)
    guard let name = parts.first else { return nil }
    return (String(name), parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
  }()

  private static let passes = PassCounter()
}
