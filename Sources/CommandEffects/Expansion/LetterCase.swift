import Vocabulary

/// Upper and lower case of letters beyond ASCII, which are the locale's (POSIX XBD 8.2).
enum LetterCase {
  /// The text with its letters changed as `${name^}`, `${name,,}` or `${name~}` does; nil where the locale is not known.
  static func change(_ sign: String, _ text: String, _ variables: Variables) -> String? {
    guard isUnicode(variables) else { return nil }
    var changed = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isTurned = index == 0 || sign.utf8.count == 2
      let turned = isTurned ? turn(scalar, sign.utf8.first ?? 0) : String(scalar)
      // A letter that becomes two stays as it is in a locale of the C library.
      changed += turned.unicodeScalars.count == 1 ? turned : String(scalar)
    }
    return changed
  }

  private static func turn(_ scalar: Unicode.Scalar, _ sign: UInt8) -> String {
    let properties = scalar.properties
    switch sign {
    case UInt8(ascii: "^"): return properties.uppercaseMapping
    case UInt8(ascii: ","): return properties.lowercaseMapping
    default: return properties.isUppercase ? properties.lowercaseMapping : properties.uppercaseMapping
    }
  }

  /// Whether the locale's letters are those of Unicode: the first of the three names that is set tells.
  private static func isUnicode(_ variables: Variables) -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      switch variables[name] {
      case .set(let locale) where !locale.isEmpty:
        let name = locale.utf8.map { $0 | 32 }
        return name.suffix(6) == Array(".utf-8".utf8) || name.suffix(5) == Array(".utf8".utf8)
      case .set, .unset: continue
      case .unknown: return false
      }
    }
    return false
  }
}
