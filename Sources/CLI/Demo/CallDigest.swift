/// The one line that tells what a program's output came to.
enum CallDigest {
  /// Terraform's own summary lines, the most telling first.
  private static let telling = [
    "Error:", "Destroy complete!", "Apply complete!", "Plan:", "No changes.", "No state file was found!",
    "Terraform has been successfully initialized!",
  ]

  /// Picks the line out of both outputs, without colours, frames and Terraform's quotes of them; empty when there is none.
  static func line(output: String, errorOutput: String) -> String {
    let lines = lines(of: errorOutput) + lines(of: output)
    for start in telling {
      if let line = lines.last(where: { $0.hasPrefix(start) }) { return line }
    }
    let shown = lines.prefix(3).joined(separator: ", ")
    return lines.count > 3 ? "\(shown), … (\(lines.count) lines)" : shown
  }

  private static func lines(of text: String) -> [String] {
    withoutEscapes(text).split(whereSeparator: \.isNewline)
      .map { String($0.drop { " │╷╵".contains($0) }) }
      .filter { !$0.isEmpty }
  }

  /// Takes out what a terminal would take for colours: ECMA-48's control sequences, ESC `[` … a byte from `@` to `~`.
  static func withoutEscapes(_ text: String) -> String {
    var kept: [UInt8] = []
    var isEscape = false
    for byte in text.utf8 {
      if byte == 0x1B {
        isEscape = true
      } else if !isEscape {
        kept.append(byte)
      } else if (0x40...0x7E).contains(byte), byte != UInt8(ascii: "[") {
        isEscape = false
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
