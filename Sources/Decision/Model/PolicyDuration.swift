/// A span of time in a policy file: `90s`, `5m`, `1h30m`, `7d`, `2w`.
package struct PolicyDuration: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// More than zero.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads numbers with their units, the greatest unit first; nil for anything else, for nothing, and beyond ten years.
  package init?(_ text: String) {
    var total = 0
    var number: Int?
    var lastUnit = Int.max
    for byte in text.utf8 {
      if byte >= 48, byte <= 57 {
        number = (number ?? 0) * 10 + Int(byte - 48)
        guard let number, number <= 1_000_000_000 else { return nil }
      } else {
        guard let count = number, let unit = PolicyDuration.unit(byte), unit < lastUnit else { return nil }
        total += count * unit
        lastUnit = unit
        number = nil
      }
    }
    guard number == nil, total > 0, total <= 10 * 366 * 86_400 else { return nil }
    seconds = total
  }

  /// Whole minutes, rounded up.
  package var minutes: Int { (seconds + 59) / 60 }

  /// As it is written: `1h30m`.
  package var description: String {
    var rest = seconds
    var text = ""
    for (name, unit) in [("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] where rest >= unit {
      text += "\(rest / unit)\(name)"
      rest %= unit
    }
    return text
  }

  package static func < (left: PolicyDuration, right: PolicyDuration) -> Bool { left.seconds < right.seconds }

  private static func unit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3600
    case UInt8(ascii: "d"): 86_400
    case UInt8(ascii: "w"): 604_800
    default: nil
    }
  }
}
