/// A sorted text of rows, searched where it lies: each row is a key, a separator and the rest, up to a line break.
struct SortedRows: Sendable {
  private let base: StaticString
  private let bounds: Range<Int>
  private let separator: UInt8

  init(_ text: StaticString, separator: UInt8 = UInt8(ascii: " ")) {
    self.init(text, within: 0..<text.utf8CodeUnitCount, separator: separator)
  }

  /// The part of a text between two offsets, which must be the starts of rows.
  init(_ text: StaticString, within bounds: Range<Int>, separator: UInt8 = UInt8(ascii: " ")) {
    base = text
    self.bounds = bounds.clamped(to: 0..<text.utf8CodeUnitCount)
    self.separator = separator
  }

  /// What stands behind the separator in the first row with this key.
  func rest(of key: String) -> StaticText? {
    first(of: key).map { StaticText(base, rest(from: $0)) }
  }

  /// What stands behind the separator in all rows with this key.
  func rests(of key: String) -> [StaticText] {
    var key = key
    return key.withUTF8 { key in
      guard var start = first(of: key) else { return [] }
      var found: [StaticText] = []
      while start < bounds.upperBound, order(of: key, at: start) == 0 {
        let rest = rest(from: start)
        found.append(StaticText(base, rest))
        start = rest.upperBound + 1
      }
      return found
    }
  }

  /// Whether the key of any row begins with these bytes.
  func hasKey(beginningWith prefix: String) -> Bool {
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    while low < high {
      let row = rowStart(at: low + (high - low) / 2, notBefore: low)
      let order = orderOfPrefix(prefix, at: row)
      if order == 0 { return true }
      if order < 0 { high = row } else { low = min(rowEnd(from: row) + 1, bounds.upperBound) }
    }
    return false
  }

  /// Below zero when the prefix sorts before the row at this offset, zero when the row begins with it.
  private func orderOfPrefix(_ prefix: String, at start: Int) -> Int {
    let bytes = buffer
    var index = start
    for byte in prefix.utf8 {
      guard index < bounds.upperBound else { return 1 }
      if byte != bytes[index] { return byte < bytes[index] ? -1 : 1 }
      index += 1
    }
    return 0
  }

  /// Where the first row with this key starts.
  private func first(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { first(of: $0) }
  }

  private func first(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    while low < high {
      let row = rowStart(at: low + (high - low) / 2, notBefore: low)
      if order(of: key, at: row) <= 0 {
        high = row
      } else {
        low = min(rowEnd(from: row) + 1, bounds.upperBound)
      }
    }
    return low < bounds.upperBound && order(of: key, at: low) == 0 ? low : nil
  }

  /// Below zero when the key sorts before the row's key at this offset, zero when it is the same.
  private func order(of key: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let bytes = buffer
    var index = start
    for byte in key {
      guard index < bounds.upperBound, bytes[index] != separator else { return 1 }
      if byte != bytes[index] { return byte < bytes[index] ? -1 : 1 }
      index += 1
    }
    return index < bounds.upperBound && bytes[index] == separator ? 0 : -1
  }

  private func rowStart(at offset: Int, notBefore low: Int) -> Int {
    let bytes = buffer
    var start = offset
    while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func rowEnd(from offset: Int) -> Int {
    let bytes = buffer
    var end = offset
    while end < bounds.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func rest(from start: Int) -> Range<Int> {
    let bytes = buffer
    var index = start
    while index < bounds.upperBound, bytes[index] != separator { index += 1 }
    return min(index + 1, bounds.upperBound)..<rowEnd(from: index)
  }

  private var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base.utf8Start, count: base.utf8CodeUnitCount)
  }
}
