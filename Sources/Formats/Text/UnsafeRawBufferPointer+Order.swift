extension UnsafeRawBufferPointer {
  /// Whether these bytes come before the others, compared as unsigned numbers from the start.
  func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    let shared = Swift.min(count, other.count)
    for offset in 0..<shared {
      let mine = load(fromByteOffset: offset, as: UInt8.self)
      let theirs = other.load(fromByteOffset: offset, as: UInt8.self)
      if mine != theirs { return mine < theirs }
    }
    return count < other.count
  }

  /// Whether these bytes and the others are the same.
  @inline(__always)
  package func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    if count < 8 { return isSameShort(as: other) }
    let last = count - 8
    var offset = 0
    while offset < last {
      if loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    return loadUnaligned(fromByteOffset: last, as: UInt64.self)
      == other.loadUnaligned(fromByteOffset: last, as: UInt64.self)
  }

  /// As `isSame(as:)`, for fewer than eight bytes and as many.
  @inline(__always)
  private func isSameShort(as other: UnsafeRawBufferPointer) -> Bool {
    if count >= 4 {
      return loadUnaligned(fromByteOffset: 0, as: UInt32.self)
        == other.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
        && loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
          == other.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    }
    for offset in 0..<count
    where load(fromByteOffset: offset, as: UInt8.self) != other.load(fromByteOffset: offset, as: UInt8.self) {
      return false
    }
    return true
  }

  /// Whether a word occurs in these bytes.
  package func contains(_ word: StaticString) -> Bool {
    let wanted = UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    var start = 0
    while start <= count - wanted.count {
      if load(fromByteOffset: start, as: UInt8.self) == first,
        UnsafeRawBufferPointer(rebasing: self[start..<start + wanted.count]).isSame(as: wanted)
      {
        return true
      }
      start += 1
    }
    return false
  }
}
