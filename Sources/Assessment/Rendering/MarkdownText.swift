/// Text that a plan's author chose, as it can stand in Markdown (GitHub Flavored Markdown, in a table too) without
/// becoming markup, a link or a mention.
enum MarkdownText {
  /// As plain words; what stands between backticks stays code, and lines stay lines.
  static func plain(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line(String($0)) }.joined(separator: "<br>")
  }

  private static func line(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1 else { return escaped(text[...]) }
    return pieces.enumerated().map { $0 % 2 == 0 ? escaped($1) : code(String($1)) }.joined()
  }

  /// As code.
  static func code(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "`": shown += "'"
      case "|": shown += "\\|"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: shown += " "
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown.isEmpty ? "" : "`\(shown)`"
  }

  private static func escaped(_ text: Substring) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "@": escaped += "&#64;"
      case "#": escaped += "&#35;"
      case "\\", "`", "*", "_", "[", "]", "|", "~": escaped += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.replacing("://", with: ":&#8203;//")
  }
}
