/// Text made safe for HTML, in elements and in quoted attributes alike (HTML Living Standard, 13.3).
package enum HTMLText {
  /// The text with `&`, `<`, `>`, `"` and `'` as character references, and with what cannot be seen spelled out.
  ///
  /// A name that turns the direction of writing, or hides letters, would show people another name than they approve
  /// (Unicode TR 36 §2.5): such scalars stand there as `⟨U+202E⟩`.
  package static func escaped(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var safe = ""
    safe.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case _ where isUnseen(scalar): safe += "⟨U+\(spelled(scalar))⟩"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Whether there is nothing in it to be escaped: visible ASCII alone.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
      default: byte >= 0x20 && byte < 0x7F
      }
    }
  }

  /// Controls but tab and line feed, marks of direction, and spaces without width; joiners belong to scripts.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
