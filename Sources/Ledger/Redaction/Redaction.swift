import Vocabulary

/// A text with its secrets taken out, and what stood where.
package struct Redaction: Sendable, Hashable {
  /// What stands in the place of every secret.
  package static let marker = "[redacted]"

  /// The text without secrets; the very text that was given when there were none.
  package let text: String
  /// Where the secrets stood, as UTF-8 offsets into the text that was given; in order, never touching.
  package let secrets: [ByteRange]

  /// Where a range of the given text stands in the redacted one.
  ///
  /// A range that begins or ends inside a secret grows to the whole marker: evidence may lose precision, never its
  /// words.
  package func range(of original: ByteRange) -> ByteRange {
    ByteRange(offset(of: original.start, atEnd: false), offset(of: original.end, atEnd: true))
  }

  private func offset(of original: Int, atEnd: Bool) -> Int {
    var shift = 0
    for secret in secrets {
      if original <= secret.start { break }
      let length = Redaction.marker.utf8.count
      if original < secret.end { return secret.start + shift + (atEnd ? length : 0) }
      shift += length - (secret.end - secret.start)
    }
    return original + shift
  }
}
