/// Writes the wire form of SSH (RFC 4251 §5).
package enum SSHWire {
  /// Bytes with their length in front.
  package static func string(_ bytes: some Collection<UInt8>) -> [UInt8] {
    number(UInt32(truncatingIfNeeded: bytes.count)) + bytes
  }

  /// A number as four bytes, the highest first.
  package static func number(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * $0)) }
  }
}
