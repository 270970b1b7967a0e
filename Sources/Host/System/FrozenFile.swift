#if canImport(Glibc)
  import CMemory
  import Glibc

  /// Bytes under a path that nobody can change, replace or cut any more: what was hashed is what a child reads
  /// (memfd_create(2), F_ADD_SEALS of fcntl(2)).
  package final class FrozenFile: Sendable {
    private let number: Int32
    /// Where a child of the same user finds it while this value lives.
    package let path: String

    /// Copies the bytes and seals the copy.
    package init(_ bytes: [UInt8], name: String) throws(HostError) {
      let number = tagout_memory_file(name)
      guard number >= 0 else { throw .system(operation: "make a sealed file for", path: name, code: errno) }
      self.number = number
      path = "/proc/\(getpid())/fd/\(number)"
      try Descriptor.write(bytes, to: number, path: name)
      guard tagout_seal(number) == 0 else {
        throw .system(operation: "seal", path: name, code: errno)
      }
    }

    deinit {
      close(number)
    }

    /// The bytes, read through the open descriptor.
    package func contents(bound: Int) throws(HostError) -> [UInt8] {
      try HostFiles.read(path, bound: bound)
    }
  }
#endif
