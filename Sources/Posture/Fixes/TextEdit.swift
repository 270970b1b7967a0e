import Vocabulary

/// One change of a file's text: a range, and what stands there afterwards.
struct TextEdit: Sendable, Hashable {
  var range: ByteRange
  var text: String

  /// The bytes with all edits made; of two that overlap the later one is left out.
  static func applied(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }) {
      guard edit.range.start >= position, edit.range.end <= bytes.count else { continue }
      result += bytes[position..<edit.range.start]
      result += Array(edit.text.utf8)
      position = edit.range.end
    }
    return result + bytes[position...]
  }
}
