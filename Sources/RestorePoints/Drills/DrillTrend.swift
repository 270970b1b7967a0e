/// What became less between earlier drills that proved something and this one: an emptied database restores perfectly,
/// and only this tells.
package struct DrillTrend: Sendable, Hashable {
  /// Something that became less, or is gone.
  package enum Shrink: Sendable, Hashable {
    /// Less than the setting allows: what, how much now, how much it used to be.
    case less(String, now: Int64, usually: Int64)
    case emptied(String, usually: Int64)
    case vanished(String, usually: Int64)
  }

  /// How many earlier drills are looked at.
  package static let window = 5
  /// By how many per cent anything may become less, where nothing else is set.
  package static let usualShrink = 30

  package let shrinks: [Shrink]

  /// - Parameters:
  ///   - measure: what the copy holds.
  ///   - earlier: what earlier ones held, the newest last; none: nothing can have become less.
  ///   - allowed: by how many per cent anything may be less than its median.
  package init(_ measure: DatasetMeasure, against earlier: [DatasetMeasure], allowed: Int = usualShrink) {
    let known = earlier.suffix(DrillTrend.window)
    guard let latest = known.last else {
      shrinks = []
      return
    }
    var found: [Shrink] = []
    func compare(_ name: String, _ now: Int64, _ usually: Int64) {
      if DrillTrend.isLess(now, than: usually, allowed) { found.append(.less(name, now: now, usually: usually)) }
    }
    compare("bytes", measure.bytes, DrillTrend.median(known.map(\.bytes)))
    compare("objects", measure.objects, DrillTrend.median(known.map(\.objects)))
    // A table that the latest proof no longer had was accepted as gone, or was dropped before and seen as that.
    for name in latest.relations.keys.sorted() {
      let usually = DrillTrend.median(known.compactMap { $0.relations[name] })
      guard let now = measure.relations[name] else {
        found.append(.vanished(name, usually: usually))
        continue
      }
      if now == 0, usually > 0 { found.append(.emptied(name, usually: usually)) } else { compare(name, now, usually) }
    }
    shrinks = found
  }

  /// The middle one, of two the smaller; 0 of none.
  package static func median(_ numbers: [Int64]) -> Int64 {
    numbers.isEmpty ? 0 : numbers.sorted()[(numbers.count - 1) / 2]
  }

  private static func isLess(_ now: Int64, than usually: Int64, _ allowed: Int) -> Bool {
    guard now < usually, usually > 0 else { return false }
    let lost = (usually - now).multipliedFullWidth(by: 100)
    let bound = usually.multipliedFullWidth(by: Int64(max(0, min(100, allowed))))
    return (lost.high, lost.low) > (bound.high, bound.low)
  }
}

extension DrillTrend.Shrink: CustomStringConvertible {
  /// One sentence without a full stop.
  package var description: String {
    switch self {
    case .less("bytes", let now, let usually): "it holds \(now) bytes, and \(usually) before"
    case .less("objects", let now, let usually): "it holds \(now) objects, and \(usually) before"
    case .less(let name, let now, let usually): "\(name) has \(now) rows, and \(usually) before"
    case .emptied(let name, let usually): "\(name) is empty, and had \(usually) rows before"
    case .vanished(let name, let usually): "\(name) is gone, and had \(usually) rows before"
    }
  }
}
