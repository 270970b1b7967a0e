extension SHA256 {
  /// The eight words of the hash of one message, with a byte before it if one is given.
  ///
  /// For many short messages, such as the leaves and nodes of a Merkle tree: nothing is allocated.
  package static func words(of message: UnsafeRawBufferPointer, after prefix: UInt8? = nil) -> SIMD8<UInt32> {
    var state = SHA256State()
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { block in
      var taken = 0
      var filled = 0
      if let prefix {
        block[0] = prefix
        taken = min(63, message.count)
        UnsafeMutableRawBufferPointer(rebasing: block[1...]).copyMemory(from: message.prefix(of: taken))
        filled = 1 + taken
        if filled == 64 {
          state.compress(UnsafeRawBufferPointer(rebasing: block[..<64]))
          filled = 0
        }
      }
      let whole = filled == 0 ? (message.count - taken) / 64 * 64 : 0
      if whole > 0 { state.compress(UnsafeRawBufferPointer(rebasing: message[taken..<taken + whole])) }
      taken += whole
      let rest = UnsafeRawBufferPointer(rebasing: message[taken...])
      UnsafeMutableRawBufferPointer(rebasing: block[filled...]).copyMemory(from: rest)
      filled += rest.count
      finish(&state, block, filled: filled, length: message.count + (prefix == nil ? 0 : 1))
    }
    return state.words
  }

  /// Takes the last bytes and the padding (FIPS 180-4 §5.1.1).
  private static func finish(
    _ state: inout SHA256State, _ block: UnsafeMutableRawBufferPointer, filled: Int, length: Int
  ) {
    let end = filled < 56 ? 64 : 128
    for index in filled..<end { block[index] = 0 }
    block[filled] = 0x80
    block.storeBytes(of: (UInt64(length) &* 8).bigEndian, toByteOffset: end - 8, as: UInt64.self)
    state.compress(UnsafeRawBufferPointer(rebasing: block[..<end]))
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func prefix(of count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[..<count])
  }
}
