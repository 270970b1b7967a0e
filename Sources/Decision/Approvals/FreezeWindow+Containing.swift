import Vocabulary

extension FreezeWindow {
  /// Whether an instant lies within it.
  package func contains(_ instant: Instant) -> Bool {
    switch span {
    case .once(let from, let to): return from <= instant && instant < to
    case .weekly(let days, let from, let to):
      let minutes = instant.milliseconds.quotientFlooring(by: 60_000)
      let day = minutes.quotientFlooring(by: 1440)
      let minute = Int(minutes - day * 1440)
      let isToday = days.contains(FreezeWindow.weekday(of: day))
      if from < to { return isToday && (from..<to).contains(minute) }
      let isYesterdays = days.contains(FreezeWindow.weekday(of: day - 1))
      return isToday && minute >= from || isYesterdays && minute < to
    }
  }

  /// 1970-01-01, day zero, was a Thursday.
  private static func weekday(of day: Int64) -> Day {
    let index = Int((day % 7 + 7 + 3) % 7)
    return Day.allCases[index]
  }
}

extension Int64 {
  fileprivate func quotientFlooring(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
