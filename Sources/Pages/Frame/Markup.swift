/// HTML that is safe as it stands: every text in it was escaped.
package struct Markup: Sendable, Hashable {
  package private(set) var text: String

  package init() {
    text = ""
  }

  /// Takes what a template gave.
  init(rendered text: String) {
    self.text = text
  }

  /// Adds markup that stands in the code.
  mutating func add(_ markup: StaticString) {
    text += markup.description
  }

  /// Adds a text, made safe for elements and quoted attributes.
  mutating func add(text words: String) {
    text += HTMLText.escaped(words)
  }

  mutating func add(_ number: Int) {
    text += String(number)
  }

  mutating func add(_ other: Markup) {
    text += other.text
  }

  /// The bytes of it.
  package var bytes: [UInt8] { Array(text.utf8) }
}
