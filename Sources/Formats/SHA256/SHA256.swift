/// The hash function SHA-256 (FIPS 180-4), in one go or as the bytes come.
package struct SHA256: Sendable {
  private static let blockSize = 64

  private var state = SHA256State()
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  package init() {
    pending.reserveCapacity(2 * Self.blockSize)
  }

  /// The 32 bytes for one message.
  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Takes more of the message.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes more of the message.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var taken = 0
    if !pending.isEmpty {
      taken = min(Self.blockSize - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<taken])
      guard pending.count == Self.blockSize else { return }
      pending.withUnsafeBytes { state.compress($0) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - taken) / Self.blockSize * Self.blockSize
    if whole > 0 { state.compress(UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + whole])) }
    pending.append(contentsOf: bytes[(taken + whole)...])
  }

  /// The 32 bytes for all that was taken. Nothing may be taken afterwards.
  package mutating func finish() -> [UInt8] {
    let zeros = (2 * Self.blockSize - 9 - pending.count) % Self.blockSize
    pending.append(0x80)
    for _ in 0..<zeros { pending.append(0) }
    withUnsafeBytes(of: (length &* 8).bigEndian) { pending.append(contentsOf: $0) }
    pending.withUnsafeBytes { state.compress($0) }
    return state.bytes
  }
}
