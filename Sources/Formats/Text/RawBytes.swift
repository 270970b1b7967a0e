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
}
