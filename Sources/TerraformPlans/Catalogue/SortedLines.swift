import Vocabulary

/// A sorted text of lines of tab-separated cells, searched in place by the first cell.
///
/// A dictionary literal of thousands of rows does not compile in reasonable time and costs its building at every start.
struct SortedLines: Sendable {
  private let text: StaticString

  /// The text's lines must be sorted by the UTF-8 bytes of their first cells.
  init(_ text: StaticString) {
    self.text = text
  }

  /// The cells of every line whose first cell is the key, in the order of the text.
  func rows(_ key: String) -> [[String]] {
    var key = key
    return key.withUTF8 { key in
      text.withUTF8Buffer { text in
        var line = SortedLines.firstLine(notBefore: key, in: text)
        var rows: [[String]] = []
        while line < text.count, SortedLines.order(key, lineAt: line, in: text) == 0 {
          let end = SortedLines.end(ofLineAt: line, in: text)
          rows.append(SortedLines.cells(text[line..<end]))
          line = end + 1
        }
        return rows
      }
    }
  }

  /// Every line's cells.
  var allRows: [[String]] {
    text.withUTF8Buffer { text in
      text.split(separator: UInt8(ascii: "\n")).map(SortedLines.cells)
    }
  }

  private static func cells(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The start of the first line whose first cell is not smaller than the key.
  private static func firstLine(notBefore key: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0
    var high = text.count
    while low < high {
      var start = (low + high) / 2
      while start > low, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      if order(key, lineAt: start, in: text) > 0 {
        low = min(end(ofLineAt: start, in: text) + 1, text.count)
      } else {
        high = start
      }
    }
    return low
  }

  private static func end(ofLineAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// Positive when the key comes after the first cell of a line, zero when they are equal.
  private static func order(
    _ key: UnsafeBufferPointer<UInt8>, lineAt start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = 0
    while true {
      let at = start + offset
      let cellEnds = at >= text.count || text[at] == UInt8(ascii: "\t") || text[at] == UInt8(ascii: "\n")
      if cellEnds || offset == key.count { return (cellEnds ? 0 : -1) + (offset == key.count ? 0 : 1) }
      if key[offset] != text[at] { return key[offset] < text[at] ? -1 : 1 }
      offset += 1
    }
  }
}
