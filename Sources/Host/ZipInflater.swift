private import CZlib

/// Inflates one stream of deflated data piece by piece, with zlib.
struct ZipInflater: ~Copyable {
  /// What is around the deflated data.
  enum Wrapping: Sendable {
    /// Nothing, as in a zip member.
    case none
    /// Headers and checksums of gzip.
    case gzip
    /// Header and checksum of zlib, as around git's objects.
    case zlib
  }

  /// What one step did.
  struct Step {
    let consumed: Int
    let produced: Int
    let isAtEnd: Bool
  }

  /// zlib keeps its own pointer to the stream, so the stream may not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Nil when zlib has no memory.
  init?(_ wrapping: Wrapping) {
    stream = UnsafeMutablePointer.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let windowBits: Int32 =
      switch wrapping {
      case .none: -15
      case .gzip: 31
      case .zlib: 15
      }
    guard inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates what fits; nil when the data is damaged.
  mutating func inflate(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step? {
    let most = Int(UInt32.max)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(min(most, input.count))
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(min(most, output.count))
    let given = (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    let result = CZlib.inflate(stream, Z_NO_FLUSH)
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return nil }
    return Step(
      consumed: given.0 - Int(stream.pointee.avail_in), produced: given.1 - Int(stream.pointee.avail_out),
      isAtEnd: result == Z_STREAM_END)
  }

  /// Goes back to the start, for a stream that follows on another.
  mutating func restart() {
    inflateReset(stream)
  }

  /// The CRC-32 of bytes, as zip and gzip use it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
