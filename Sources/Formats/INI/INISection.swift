/// One `[name]` and what stands under it.
package struct INISection: Sendable, Hashable {
  /// Between the brackets, white space at the ends left out, e.g. `profile production`; nil before the first heading.
  package var name: String?
  package var entries: [INIEntry]
  /// The line of its heading, from 1.
  package var line: Int

  package init(name: String?, entries: [INIEntry] = [], line: Int) {
    self.name = name
    self.entries = entries
    self.line = line
  }

  /// The value of a key, its ASCII letters in any case; of two the last.
  package subscript(key: String) -> String? {
    entries.last { $0.hasKey(key) }?.value
  }

  /// A value that is nested under another, e.g. `max_concurrent_requests` under `s3`.
  package subscript(outer: String, inner: String) -> String? {
    entries.last { $0.hasKey(outer) }?.nested.last { $0.hasKey(inner) }?.value
  }
}
