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

  /// The value as a whole number; text with leading digits counts, as in Google's `604800s`.
  package static func number(_ value: StructuredValue) -> Int64? {
    switch value {
    case .integer(let whole): whole
    case .real(let real): Int64(exactly: real.rounded(.down))
    case .string(let text): leadingNumber(text)
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

  private static func leadingNumber(_ text: String) -> Int64? {
    let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return digits.isEmpty ? nil : Int64(String(decoding: digits, as: UTF8.self))
  }
}
