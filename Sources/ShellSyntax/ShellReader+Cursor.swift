import Vocabulary

/// Bytes, blanks, ranges and bounds.
extension ShellReader {
  /// The byte at an index, or `.end` behind the limit.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    index < limit ? bytes[index] : .end
  }

  /// The byte at the cursor.
  @inline(__always)
  var next: UInt8 { byte(cursor) }

  /// The index after any joined lines (a backslash and a newline, which bash drops) at an index.
  func skippingJoins(_ index: Int) -> Int {
    var index = index
    while byte(index) == .backslash, byte(index + 1) == .newline { index += 2 }
    return index
  }

  /// The index of the byte that follows the one at an index.
  func after(_ index: Int) -> Int {
    skippingJoins(index + 1)
  }

  /// Moves over joined lines.
  func skipJoins() {
    cursor = skippingJoins(cursor)
  }

  /// Moves over bytes that belong to a token.
  func take(to index: Int) {
    cursor = index
    lastEnd = index
  }

  /// Moves to the start of the next token: over blanks, joined lines and a comment.
  func skipBlanks() {
    while cursor < limit {
      switch bytes[cursor] {
      case .space, .tab: cursor += 1
      case .backslash where byte(cursor + 1) == .newline: cursor += 2
      case .hash: cursor = index(of: .newline, from: cursor) ?? limit
      default: return
      }
    }
  }

  /// Moves over blanks, comments and newlines.
  func skipNewlines() {
    skipBlanks()
    while next == .newline {
      takeNewline()
      skipBlanks()
    }
  }

  /// Moves over a newline that stands as a token, and over the bodies of the here-documents behind it.
  func takeNewline() {
    let newline = cursor
    cursor += 1
    if hereDocuments.isInUse { skipBodies(newline) }
  }

  /// Where a byte next occurs before the limit.
  func index(of wanted: UInt8, from start: Int) -> Int? {
    var index = start
    while index < limit {
      if bytes[index] == wanted { return index }
      index += 1
    }
    return nil
  }

  /// The text between two indices, repaired where it is no UTF-8.
  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The text between two indices without joined lines.
  func joinedText(_ start: Int, _ end: Int) -> String {
    var joined: [UInt8] = []
    var index = skippingJoins(start)
    while index < end {
      joined.append(bytes[index])
      index = after(index)
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// The range in the text of what stands between two indices.
  func span(_ start: Int, _ end: Int) -> ByteRange {
    guard let offsets else { return ByteRange(start, end) }
    return ByteRange(offsets[start], offsets[end])
  }

  /// Counts one node.
  func spend() throws(Stop) {
    partsLeft -= 1
    if partsLeft < 0 { throw overBound("the text has more than \(bounds.parts) parts") }
  }

  /// Counts one level of nesting; every call is followed by one of `leave`, or by a problem.
  func enter() throws(Stop) {
    depth += 1
    if depth > bounds.depth { throw overBound("nested deeper than \(bounds.depth) levels") }
  }

  func leave() {
    depth -= 1
  }
}
