import Processes

/// The words in which a program says why it failed.
package enum SaidText {
  /// The most that is quoted, in characters.
  private static let bound = 600

  /// The lines that name an error, else the last ones of what it wrote; in one line.
  package static func digest(_ result: ChildResult) -> String {
    digest(result.errorText + "\n" + result.text)
  }

  /// The same of a log.
  package static func digest(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }.filter {
      !$0.isEmpty
    }
    let telling = lines.filter { line in
      ["ERROR", "FATAL", "PANIC", "error:", "Fatal:", "mismatch"].contains { line.contains($0) }
    }
    let shown = telling.isEmpty ? lines.suffix(3) : telling.prefix(3)
    return String(shown.joined(separator: "; ").prefix(bound))
  }
}
