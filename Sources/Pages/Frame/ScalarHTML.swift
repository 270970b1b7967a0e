import Mustache

/// How templates make text safe: scalar by scalar.
///
/// The library's own way goes by grapheme clusters, so that a quote with a combining accent would pass it as it is and
/// end an attribute.
struct ScalarHTML: MustacheContentType {
  /// The name under which templates ask for it.
  static let name = "TAGOUT"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
