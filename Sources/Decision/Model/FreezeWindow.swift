import Vocabulary

/// A time in which nothing that needs an approval runs.
package struct FreezeWindow: Sendable, Hashable {
  package var name: String
  package var origin: PolicyOrigin
  package var span: Span

  package init(name: String, origin: PolicyOrigin, span: Span) {
    self.name = name
    self.origin = origin
    self.span = span
  }

  /// When it is.
  package enum Span: Sendable, Hashable {
    /// Once: from the first instant up to the second.
    case once(from: Instant, to: Instant)
    /// Each week on these days, in minutes of the day in UTC; an end before the start is on the next day.
    case weekly(days: [Day], from: Int, to: Int)
  }

  /// A day of the week.
  package enum Day: String, Sendable, Hashable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun
  }

  /// As it is shown: `2026-11-27T00:00:00.000Z to …`, `fri, sat 16:00 to 24:00 UTC`.
  package var description: String {
    switch span {
    case .once(let from, let to): "\(from) to \(to)"
    case .weekly(let days, let from, let to):
      "\(days.map(\.rawValue).joined(separator: ", ")) \(FreezeWindow.clock(from)) to \(FreezeWindow.clock(to)) UTC"
    }
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
