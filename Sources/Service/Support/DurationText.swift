/// A span of time as people write it: `90s`, `30m`, `12h`, `90d`, `2w`.
package enum DurationText {
  private static let units: [Character: Int64] = [
    "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000,
  ]

  /// Milliseconds; nil when the text is none or over a hundred years.
  package static func milliseconds(_ text: String) -> Int64? {
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count > 0,
      count <= 100 * 366 * 86_400_000 / unit
    else { return nil }
    return count * unit
  }
}
