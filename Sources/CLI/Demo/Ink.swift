/// Colours for a terminal, or none. What they mean is always said in words too.
struct Ink: Sendable, Hashable {
  let isColoured: Bool

  func bold(_ text: String) -> String { painted(text, "1") }
  func dim(_ text: String) -> String { painted(text, "2") }
  func red(_ text: String) -> String { painted(text, "1;31") }
  func green(_ text: String) -> String { painted(text, "32") }
  func yellow(_ text: String) -> String { painted(text, "33") }

  /// ECMA-48's "select graphic rendition".
  private func painted(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
