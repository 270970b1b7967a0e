import Vocabulary

/// Whether the test of a condition holds for a command line.
enum CloudAnswer: Sendable {
  /// It holds, by these options.
  case yes([CloudLine.Option])
  case no
  /// The value that decides cannot be told.
  case open(ArgumentWord)

  init(_ condition: CloudCondition, _ line: CloudLine) {
    if case .always = condition.test {
      self = .yes([])
      return
    }
    // Of an option that is given twice the last counts.
    guard let option = line.options.last(where: { condition.isMeant($0.name) }) else {
      self = .no
      return
    }
    self = Self.answer(condition.test, option)
  }

  private static func answer(_ test: CloudCondition.Test, _ option: CloudLine.Option) -> CloudAnswer {
    if case .given = test {
      return ["false", "no", "0"].contains(option.values.first?.literal?.lowercased() ?? "") ? .no : .yes([option])
    }
    // An option without its value means its usual one: `--force`, and "true" of az's switches.
    guard !option.values.isEmpty else { return test == .equals("true") ? .yes([option]) : .no }
    if let word = option.values.first(where: { $0.literal == nil }) { return .open(word) }
    let isMet = option.values.contains { word in
      let value = (word.literal ?? "").lowercased()
      return switch test {
      case .equals(let wanted): value == wanted
      case .contains(let wanted): value.contains(wanted)
      case .below(let bound): days(value).map { $0 < bound } ?? false
      case .always, .given: true
      }
    }
    return isMet ? .yes([option]) : .no
  }

  /// `7`, `7d`, `168h`, `604800s`, `1w`, `P7D`, `PT0S` as whole days; nil for what is no time.
  static func days(_ text: String) -> Int? {
    let digits = text.drop { $0 == "p" || $0 == "t" }.prefix { $0.isASCII && $0.isNumber }
    guard let amount = Int(digits) else { return nil }
    switch text.utf8.last {
    case UInt8(ascii: "s"): return amount / 86_400
    case UInt8(ascii: "h"): return amount / 24
    case UInt8(ascii: "w"): return amount * 7
    case UInt8(ascii: "y"): return amount * 365
    case UInt8(ascii: "m"): return text.hasPrefix("p") && !text.hasPrefix("pt") ? amount * 30 : amount / 1_440
    default: return amount
    }
  }
}
