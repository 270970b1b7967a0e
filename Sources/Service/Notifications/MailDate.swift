import Foundation
import Vocabulary

/// A moment as mail writes it (RFC 5322 §3.3), in universal time.
enum MailDate {
  static func text(_ instant: Instant) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return formatter.string(from: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }
}
