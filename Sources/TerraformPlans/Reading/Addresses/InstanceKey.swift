import Vocabulary

/// The key of a resource instance as an address spells it (Terraform `internal/addrs/instance_key.go`).
enum InstanceKey {
  /// `[0]`, `["a"]`, or nothing for an instance without a key.
  static func suffix(_ key: StructuredValue) -> String {
    switch key {
    case .integer(let index): "[\(index)]"
    case .string(let name): "[\(quoted(name))]"
    case .null, .boolean, .real, .digits, .array, .object, .unknown: ""
    }
  }

  /// A string literal of HCL (`toHCLQuotedString`): template marks are doubled, what does not print is escaped.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      if scalar == "{", previous == "$" || previous == "%" { quoted.unicodeScalars.append(previous) }
      switch scalar {
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default: quoted += isPrinted(scalar) ? String(scalar) : escape(scalar)
      }
      previous = scalar
    }
    return quoted + "\""
  }

  /// As Go's `unicode.IsPrint`.
  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let length = scalar.value < 0x10000 ? 4 : 8
    return (length == 4 ? "\\u" : "\\U") + String(repeating: "0", count: length - digits.utf8.count) + digits
  }
}
