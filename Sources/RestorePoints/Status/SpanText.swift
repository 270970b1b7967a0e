/// Spans of time as people read them.
package enum SpanText {
  /// Two units at most: `42 s`, `3 min`, `5 h 10 min`, `12 d 4 h`; a minus in front of a negative one.
  package static func words(_ milliseconds: Int64) -> String {
    guard milliseconds >= 0 else { return "-" + words(milliseconds == .min ? .max : -milliseconds) }
    let seconds = milliseconds / 1000
    if seconds < 120 { return "\(seconds) s" }
    let minutes = seconds / 60
    if minutes < 120 { return "\(minutes) min" }
    let hours = minutes / 60
    if hours < 48 { return minutes % 60 == 0 ? "\(hours) h" : "\(hours) h \(minutes % 60) min" }
    return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
  }

  /// One unit, for a column: `42s`, `3min`, `5h`, `12d`.
  package static func short(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    if seconds < 120 { return "\(seconds)s" }
    if seconds < 7200 { return "\(seconds / 60)min" }
    return seconds < 172_800 ? "\(seconds / 3600)h" : "\(seconds / 86_400)d"
  }
}
