import Vocabulary

/// Backquoted commands.
extension ShellReader {
  /// Reads a command between backquotes.
  ///
  /// Bash takes the text up to the next backquote without a backslash, drops the backslashes before `$`, a backquote
  /// and a backslash, and reads the rest when it runs it. The ranges in the tree are those of the text as it stands.
  func readBackquoted(_ context: BackquoteContext) throws(Stop) -> Script {
    try enter()
    defer { leave() }
    let start = cursor + 1
    var end = start
    while end < limit, bytes[end] != .backquote {
      end += bytes[end] == .backslash ? 2 : 1
    }
    guard end < limit else { throw unclosed("`", from: cursor) }
    cursor = end + 1
    if isScouting { return Script() }
    guard let (copy, copied) = unescaped(start, end, context) else { return try readDeferredText(start, end) }
    return try readDeferredText(copy, offsets: copied)
  }

  /// The bytes between two indices without the backslashes that backquotes take away, and where each stands; nil when
  /// there are none.
  private func unescaped(_ start: Int, _ end: Int, _ context: BackquoteContext) -> ([UInt8], offsets: [Int])? {
    var copy: [UInt8] = []
    var copied: [Int] = []
    var index = start
    while index < end {
      // A byte whose backslash goes stands where that stood, so that ranges hold both.
      copied.append(position(index))
      if bytes[index] == .backslash, index + 1 < end {
        if isRemoved(before: bytes[index + 1], context) {
          index += 1
        } else {
          copy.append(.backslash)
          index += 1
          copied.append(position(index))
        }
      }
      copy.append(bytes[index])
      index += 1
    }
    if copy.count == end - start { return nil }
    copied.append(position(end))
    return (copy, copied)
  }

  private func position(_ index: Int) -> Int {
    offsets?[index] ?? index
  }

  private func isRemoved(before byte: UInt8, _ context: BackquoteContext) -> Bool {
    switch byte {
    case .dollar, .backquote, .backslash: true
    case .doubleQuote: context == .doubleQuotes
    default: false
    }
  }
}
