/// How long it takes to have a dataset back, leg by leg, over the latest drills that proved something.
package struct RecoveryTimes: Sendable, Hashable {
  /// Where the newer half of the times lies against the older half.
  package enum Trend: String, Sendable, Hashable, CaseIterable {
    case steady
    case longer
    case shorter
    /// Too few to tell.
    case unknown
  }

  /// One leg, or all of them together. Milliseconds.
  package struct Leg: Sendable, Hashable {
    package var name: String
    package var median: Int64
    package var worst: Int64
    /// How many drills it is from.
    package var count: Int
    package var trend: Trend

    /// - Parameter times: the oldest first.
    package init(_ name: String, _ times: [Int64]) {
      self.name = name
      median = RecoveryTimes.median(times)
      worst = times.max() ?? 0
      count = times.count
      trend = RecoveryTimes.trend(times)
    }
  }

  /// How many of the latest drills are looked at.
  package static let window = 10

  /// In the order in which the latest drill went through them.
  package var legs: [Leg]
  /// All legs together; nil before anything was proven.
  package var total: Leg?
  /// Whether the copy lay on the data's own host, so that fetching it in earnest takes longer.
  package var isLowerBound: Bool

  package init(_ history: DrillHistory) {
    let reports = history.drills.filter(\.isProven).suffix(RecoveryTimes.window).map(\.report)
    isLowerBound = reports.contains(where: \.isLocal)
    var names: [String] = []
    for report in reports.reversed() {
      for leg in report.legs where !names.contains(leg.name) { names.append(leg.name) }
    }
    legs = names.map { name in
      Leg(name, reports.compactMap { report in RecoveryTimes.time(of: name, in: report) })
    }
    total = reports.isEmpty ? nil : Leg("total", reports.map(\.duration))
  }

  /// A leg may be gone through more than once.
  private static func time(of name: String, in report: DrillReport) -> Int64? {
    let times = report.legs.filter { $0.name == name }.map(\.milliseconds)
    return times.isEmpty ? nil : times.reduce(0, &+)
  }

  /// The middle one; of an even number the greater of both in the middle, since it is a promise.
  package static func median(_ times: [Int64]) -> Int64 {
    times.isEmpty ? 0 : times.sorted()[times.count / 2]
  }

  private static func trend(_ times: [Int64]) -> Trend {
    guard times.count >= 4 else { return .unknown }
    let older = median(Array(times.prefix(times.count / 2)))
    let newer = median(Array(times.suffix(times.count / 2)))
    if newer > older &+ older / 5 { return .longer }
    return newer < older &- older / 5 ? .shorter : .steady
  }
}
