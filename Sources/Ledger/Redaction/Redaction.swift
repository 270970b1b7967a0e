import Vocabulary

/// A text with its secrets taken out, and what stood where.
package struct Redaction: Sendable, Hashable {
  /// What stands in the place of every secret.
  package static let marker = "[redacted]"

  /// The text without secrets; the very text that was given when there were none.
  package private(set) var text: String
  /// Where the secrets stood, once for each time the text was gone through: in the text as it was then, in order, never
  /// touching.
  private var passes: [[Range<Int>]] = []

  /// A text that was not gone through yet.
  init(_ text: String) {
    self.text = text
  }

  /// Whether any secret was taken out.
  package var foundSecrets: Bool { !passes.isEmpty }

  /// Takes secrets out of the text as it is now; their ranges are in order and never touch.
  mutating func take(_ secrets: [Range<Int>], outOf bytes: [UInt8]) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    for secret in secrets {
      output += bytes[copied..<secret.lowerBound]
      output += Redaction.marker.utf8
      copied = secret.upperBound
    }
    output += bytes[copied...]
    text = String(decoding: output, as: UTF8.self)
    passes.append(secrets)
  }

  /// Where a range of the given text stands in the redacted one.
  ///
  /// A range that begins or ends inside a secret grows to the whole marker: evidence may lose precision, never its
  /// words.
  package func range(of original: ByteRange) -> ByteRange {
    passes.reduce(original) { range, secrets in
      ByteRange(
        Redaction.offset(of: range.start, past: secrets, atEnd: false),
        Redaction.offset(of: range.end, past: secrets, atEnd: true))
    }
  }

  private static func offset(of original: Int, past secrets: [Range<Int>], atEnd: Bool) -> Int {
    let length = marker.utf8.count
    var shift = 0
    for secret in secrets {
      if original <= secret.lowerBound { break }
      if original < secret.upperBound { return secret.lowerBound + shift + (atEnd ? length : 0) }
      shift += length - secret.count
    }
    return original + shift
  }
}
