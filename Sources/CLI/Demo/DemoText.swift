/// Small forms of text for the screen.
enum DemoText {
  /// `1943200` as `1,943,200`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let grouped = digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }
    return (number < 0 ? "-" : "") + grouped.joined()
  }

  /// Seconds with one decimal: `4.1 s`.
  static func seconds(_ duration: Duration) -> String {
    let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) s"
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  static func spinner(_ frame: Int) -> Character {
    let frames: [Character] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    return frames[frame % frames.count]
  }

  /// Twenty cells, filled from the left.
  static func bar(_ done: Int, of all: Int) -> String {
    let full = all > 0 ? min(20, done * 20 / all) : 20
    return String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
  }

  /// Breaks text at spaces into lines of at most the width; line breaks stay, and a longer word stands alone.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let indent = String(line.prefix { $0 == " " })
      var lines: [String] = []
      var current = ""
      for word in line.split(separator: " ") {
        if !current.isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          current = ""
        }
        current += current.isEmpty ? indent + word : " \(word)"
      }
      return lines + [current]
    }
  }
}
