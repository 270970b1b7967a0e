import Vocabulary

/// How attribute values are read where tables compare them with words and numbers.
package enum AttributeWord {
  /// The value as a word: `true`, `7`, `Enabled`; nil when it has none.
  package static func word(_ value: StructuredValue) -> String? {
    switch value {
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let whole): String(whole)
    case .real(let real): String(real)
    case .digits(let digits): digits
    case .string(let text): text
    case .null: "null"
    case .array, .object, .unknown: nil
    }
  }

  /// The value as a whole number; a duration counts in seconds, as Google (`604800s`, `7d`) and ISO 8601 (`P4W`) write it,
  /// and other text by its leading digits.
  package static func number(_ value: StructuredValue) -> Int64? {
    switch value {
    case .integer(let whole): whole
    case .real(let real): Int64(exactly: real.rounded(.down))
    case .string(let text): duration(text[...]) ?? leadingNumber(text)
    case .boolean, .digits, .null, .array, .object, .unknown: nil
    }
  }

  /// Whether a value means yes: not null, not empty, not zero and no word for no.
  package static func isOn(_ value: StructuredValue) -> Bool {
    switch value {
    case .boolean(let truth): truth
    case .integer(let whole): whole != 0
    case .real(let real): real != 0
    case .digits: true
    case .string(let text): !text.isEmpty && !words(forNo: text)
    case .array(let elements): !elements.isEmpty
    case .object: true
    case .null, .unknown: false
    }
  }

  private static func words(forNo text: String) -> Bool {
    guard text.utf8.count <= 11 else { return false }
    return ["false", "disabled", "off", "none", "inactive", "no", "0", "unprotected", "suspended"]
      .contains(text.lowercased())
  }

  /// How many seconds a duration has; nil when the text is none.
  private static func duration(_ text: Substring) -> Int64? {
    guard let last = text.utf8.last, last > UInt8(ascii: "9") else { return nil }
    let isISO = text.utf8.first == UInt8(ascii: "P")
    var seconds: Int64 = 0
    var number: Int64?
    var isTime = !isISO
    for byte in text.utf8.dropFirst(isISO ? 1 : 0) {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        guard (number ?? 0) < 1 << 40 else { return nil }
        number = (number ?? 0) * 10 + Int64(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: "T"), isISO {
        isTime = true
      } else {
        guard let count = number, let unit = unit(byte, isISO, isTime) else { return nil }
        seconds = seconds &+ count &* unit
        number = nil
      }
    }
    return number == nil ? seconds : nil
  }

  /// The seconds of a unit; months and years as the clouds' retentions count them.
  private static func unit(_ letter: UInt8, _ isISO: Bool, _ isTime: Bool) -> Int64? {
    let day: Int64 = 86_400
    switch letter {
    case UInt8(ascii: "S") where isISO && isTime, UInt8(ascii: "s") where !isISO: return 1
    case UInt8(ascii: "M") where isISO && isTime, UInt8(ascii: "m") where !isISO: return 60
    case UInt8(ascii: "H") where isISO && isTime, UInt8(ascii: "h") where !isISO: return 3_600
    case UInt8(ascii: "D") where isISO, UInt8(ascii: "d") where !isISO: return day
    case UInt8(ascii: "W") where isISO, UInt8(ascii: "w") where !isISO: return 7 * day
    case UInt8(ascii: "M") where isISO: return 30 * day
    case UInt8(ascii: "Y") where isISO: return 365 * day
    default: return nil
    }
  }

  private static func leadingNumber(_ text: String) -> Int64? {
    let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return digits.isEmpty ? nil : Int64(String(decoding: digits, as: UTF8.self))
  }
}
