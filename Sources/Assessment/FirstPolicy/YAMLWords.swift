import Formats

/// Text that is safe to write into YAML, whatever it holds.
enum YAMLWords {
  /// A double-quoted scalar (YAML 1.2.2, 7.3.1).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default:
        let digits = Hexadecimal.encode([3, 2, 1, 0].map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) })
        if isPlain(scalar) { quoted.unicodeScalars.append(scalar) } else { quoted += "\\U" + digits }
      }
    }
    return quoted + "\""
  }

  /// Text for a comment: what would end the line, or cannot be seen, is a question mark.
  static func comment(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(isPlain(scalar) ? scalar : "?") }
    return String(safe)
  }

  /// Whether it is printed as it is; marks that turn the direction of writing are not.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
