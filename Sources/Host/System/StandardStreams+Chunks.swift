#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension StandardStreams {
  /// What one read of standard input gives, at least one byte; nil at its end.
  package static func readSome(atMost bound: Int) throws(HostError) -> [UInt8]? {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      let got = Descriptor.retrying { read(Stream.input.rawValue, buffer.baseAddress, bound) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if let failure { throw .system(operation: "read", path: Stream.input.name, code: failure) }
    return bytes.isEmpty ? nil : bytes
  }
}
