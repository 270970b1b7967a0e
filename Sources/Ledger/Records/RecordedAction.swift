import Formats
import Vocabulary

/// What was asked, as a record keeps it: without its secrets.
package struct RecordedAction: Sendable, Hashable {
  /// How many bytes of the text are kept; the digest is over all of it.
  package static let textBound = 4096

  /// The client's tool or the command that asked, e.g. `Bash`, `check command`.
  package var tool: String
  /// The redacted text, cut to `textBound` at a character's beginning.
  package var text: String
  /// How many bytes the whole redacted text has.
  package var length: Int
  /// The SHA-256 of the whole redacted text, in hexadecimal.
  package var digest: String
  /// The working directory.
  package var directory: String?

  package init(tool: String, redacted: Redaction, directory: String?) {
    let bytes = Array(redacted.text.utf8)
    self.tool = tool
    self.text = RecordedAction.cut(bytes)
    self.length = bytes.count
    self.digest = Hexadecimal.encode(SHA256.hash(bytes))
    self.directory = directory
  }

  init(tool: String, text: String, length: Int, digest: String, directory: String?) {
    self.tool = tool
    self.text = text
    self.length = length
    self.digest = digest
    self.directory = directory
  }

  private static func cut(_ bytes: [UInt8]) -> String {
    guard bytes.count > textBound else { return String(decoding: bytes, as: UTF8.self) }
    var end = textBound
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
