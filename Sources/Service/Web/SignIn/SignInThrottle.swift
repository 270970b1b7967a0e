import HTTPTypes
import Synchronization

/// Slows down whoever tries to get in: so many tries a minute from one address, and after each failure beyond a few a
/// wait that doubles.
final class SignInThrottle: Sendable {
  /// Tries in a minute.
  static let tries = 60
  /// Failures that cost nothing.
  static let free = 5
  /// The first wait, and the longest, in milliseconds.
  static let (first, longest): (Int64, Int64) = (30_000, 3_600_000)
  private static let bound = 8192

  private struct Entry {
    var minute: Int64 = 0
    var tries = 0
    var failures = 0
    var until: Int64 = 0
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// Counts a try; throws while the door is shut.
  func check(_ name: String, at now: Int64) throws(APIError) {
    let wait = entries.withLock { entries -> Int64 in
      if entries.count >= SignInThrottle.bound { entries = entries.filter { $0.value.until > now } }
      var entry = entries[name] ?? Entry()
      if entry.minute != now / 60_000 { (entry.minute, entry.tries) = (now / 60_000, 0) }
      entry.tries += 1
      entries[name] = entry
      if entry.until > now { return entry.until - now }
      return entry.tries > SignInThrottle.tries ? 60_000 - now % 60_000 : 0
    }
    guard wait > 0 else { return }
    let seconds = (wait + 999) / 1000
    throw APIError(
      .tooManyRequests, "sign-in.locked", "too many tries to get in failed, or came at once",
      remedy: "wait \(seconds) seconds", headers: [.retryAfter: String(seconds)])
  }

  /// Counts a failure; gives whether the door was shut by it.
  func failed(_ name: String, at now: Int64) -> Bool {
    entries.withLock { entries in
      var entry = entries[name] ?? Entry()
      entry.failures += 1
      defer { entries[name] = entry }
      guard entry.failures >= SignInThrottle.free else { return false }
      let doublings = min(entry.failures - SignInThrottle.free, 12)
      entry.until = now + min(SignInThrottle.longest, SignInThrottle.first << doublings)
      return true
    }
  }

  /// Somebody got in: what failed before is forgotten.
  func succeeded(_ name: String) {
    entries.withLock { entries in
      entries[name]?.failures = 0
      entries[name]?.until = 0
    }
  }
}
