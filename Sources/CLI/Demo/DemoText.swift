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

  /// Breaks text at spaces into lines of at most the width, and a longer word where it must; line breaks stay.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      var lines: [String] = []
      var current = String(line.prefix { $0 == " " })
      var isEmpty = true
      for word in line.split(separator: " ").flatMap({ pieces(of: $0, width) }) {
        if !isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          (current, isEmpty) = ("", true)
        }
        current += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      return lines + [current]
    }
  }

  private static func pieces(of word: Substring, _ width: Int) -> [Substring] {
    stride(from: 0, to: word.count, by: width).map { word.dropFirst($0).prefix(width) }
  }
}
