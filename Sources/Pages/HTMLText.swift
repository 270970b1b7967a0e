/// Text made safe for HTML, in elements and in quoted attributes alike (HTML Living Standard, 13.3).
package enum HTMLText {
  /// The text with `&`, `<`, `>`, `"` and `'` as character references.
  package static func escaped(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
