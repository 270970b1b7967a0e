import Vocabulary

/// A moment as pages show it: readable as it stands, and exact for machines.
enum ShownTime {
  /// For templates: `time` for people in UTC, `exact` for the `datetime` attribute.
  static func values(_ instant: Instant) -> [String: Any] {
    let exact = instant.description
    let date = exact.prefix(10)
    let clock = exact.dropFirst(11).prefix(5)
    return ["time": "\(date) \(clock) UTC", "exact": exact]
  }

  /// How long ago, roughly.
  static func ago(_ instant: Instant, at now: Instant) -> String {
    let seconds = max(0, now.milliseconds - instant.milliseconds) / 1000
    switch seconds {
    case ..<60: return "just now"
    case ..<3600: return "\(seconds / 60) min ago"
    case ..<86_400: return "\(seconds / 3600) h ago"
    default: return "\(seconds / 86_400) d ago"
    }
  }
}
