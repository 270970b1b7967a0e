/// The hash function SHA-512 (FIPS 180-4), for the small messages of signatures: `ssh-keygen -Y sign` hashes by it.
package enum SHA512 {
  private static let blockSize = 128

  /// The 64 bytes for one message.
  package static func hash(_ message: [UInt8]) -> [UInt8] {
    var state = SHA512State()
    let whole = message.count / blockSize * blockSize
    for start in stride(from: 0, to: whole, by: blockSize) { state.compress(message[start..<start + blockSize]) }
    let last = padded(message[whole...], length: message.count)
    for start in stride(from: 0, to: last.count, by: blockSize) { state.compress(last[start..<start + blockSize]) }
    return state.bytes
  }

  /// What is left after the whole blocks, a one bit, zeros, and the message's length in bits as 16 bytes.
  private static func padded(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var last = Array(rest) + [0x80]
    let zeros = (2 * blockSize - 16 - last.count) % blockSize
    last += repeatElement(0, count: zeros + 8)
    let bits = UInt64(length) &* 8
    return last + (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
  }
}
