import Processes

/// The words in which a program says why it failed.
package enum SaidText {
  /// The most that is quoted, in characters.
  private static let bound = 600

  /// The lines that name an error, else the last ones of what it wrote; in one line.
  package static func digest(_ result: ChildResult) -> String {
    digest(result.errorText + "\n" + result.text)
  }

  /// Whether a disk was full, in the words of strerror(3) or of Go's programs, which begin with a small letter.
  static func tellsOfNoRoom(_ text: some StringProtocol) -> Bool {
    ["o space left on device", "isk quota exceeded"].contains { text.contains($0) }
  }

  /// The same of a log; that there is no room goes before all that comes of it.
  package static func digest(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }.filter {
      !$0.isEmpty
    }
    if let line = lines.first(where: { tellsOfNoRoom($0) }) { return String(line.prefix(bound)) }
    let telling = lines.filter { line in
      ["ERROR", "FATAL", "PANIC", "error:", "Fatal:", "mismatch"].contains { line.contains($0) }
    }
    let shown = telling.isEmpty ? lines.suffix(3) : telling.prefix(3)
    return String(shown.joined(separator: "; ").prefix(bound))
  }
}
