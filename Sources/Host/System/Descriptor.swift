import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, closed when it goes out of use. It is never handed to a child process.
final class Descriptor {
  let number: Int32
  /// What it was opened as, for messages.
  let path: String

  private init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit {
    close(number)
  }

  /// Opens a path; the mode counts when it is made.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(HostError) -> Descriptor {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .impossiblePath(path) }
    while true {
      let number = SystemCalls.openPath(path, flags, mode)
      if number >= 0 { return Descriptor(number: number, path: path) }
      if errno != EINTR { throw .system(operation: "open", path: path, code: errno) }
    }
  }

  /// What it is, and its size.
  func status() throws(HostError) -> FileStatus {
    var information = stat()
    guard fstat(number, &information) == 0 else { throw failure("look at") }
    return FileStatus(information)
  }

  /// Reads from where it stands until the end. Throws `tooBig` when there is more than the bound.
  func readToEnd(bound: Int, expecting size: Int = 0) throws(HostError) -> [UInt8] {
    try Descriptor.readToEnd(of: number, path: path, bound: bound, expecting: size)
  }

  /// Reads a number that is open until the end. Throws `tooBig` when there is more than the bound.
  static func readToEnd(
    of number: Int32, path: String, bound: Int, expecting size: Int = 0
  ) throws(HostError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(max(size, 4096), bound) + 1
    while true {
      let count = append(to: &bytes, atMost: room, from: number)
      if count < 0 { throw .system(operation: "read", path: path, code: errno) }
      if count == 0 { return bytes }
      if bytes.count > bound { throw .tooBig(path: path, bound: bound) }
      // After all that was expected little room is enough to see the end; of a stream it doubles.
      let next = bytes.count == size ? 1 : max(bytes.count, 65_536)
      room = min(next, bound - bytes.count + 1)
    }
  }

  /// The bytes of a plain file of a size, its two halves read at once. Throws `tooBig` when there is more than the bound.
  func readHalves(of size: Int, bound: Int, lanes: any Lanes) throws(HostError) -> [UInt8] {
    let (half, number) = (size / 2, number)
    var result = (first: 0, second: 0)
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      // Each lane writes to its own half.
      nonisolated(unsafe) let buffer = UnsafeMutableRawBufferPointer(buffer)
      result = lanes.both(
        { Descriptor.fill(UnsafeMutableRawBufferPointer(rebasing: buffer[..<half]), of: number, from: 0) },
        { Descriptor.fill(UnsafeMutableRawBufferPointer(rebasing: buffer[half..<size + 1]), of: number, from: half) })
      filled = result.first < half ? max(0, result.first) : half + max(0, result.second)
    }
    if let failed = [result.first, result.second].first(where: { $0 < 0 }) {
      throw .system(operation: "read", path: path, code: Int32(-failed))
    }
    // It has grown meanwhile.
    if bytes.count > size { return try readToEnd(bound: bound) }
    return bytes
  }

  /// Reads at an offset until the buffer is full or the file ends: how many bytes, or when it fails `errno`, negative.
  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, of number: Int32, from offset: Int) -> Int {
    var filled = 0
    while filled < buffer.count {
      let got = Descriptor.retrying {
        pread(number, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, off_t(offset + filled))
      }
      if got < 0 { return -Int(errno) }
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  /// Appends what one read gives; 0 at the end, -1 and `errno` when it fails.
  private static func append(to bytes: inout [UInt8], atMost room: Int, from number: Int32) -> Int {
    var count = -1
    var reason: Int32 = 0
    bytes.append(addingCapacity: room) { (span: inout OutputSpan<UInt8>) in
      span.withUnsafeMutableBufferPointer { buffer, filled in
        let free = UnsafeMutableRawBufferPointer(buffer)[filled..<filled + room]
        count = retrying { SystemCalls.readBytes(number, UnsafeMutableRawBufferPointer(rebasing: free)) }
        reason = errno
        filled += max(count, 0)
      }
    }
    errno = reason
    return count
  }

  /// Reads at an offset; fewer bytes than asked for only at the end.
  func read(at offset: Int, count: Int) throws(HostError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = bytes.withUnsafeMutableBytes { Descriptor.fill($0, of: number, from: offset) }
    guard filled >= 0 else { throw .system(operation: "read", path: path, code: Int32(-filled)) }
    bytes.removeLast(count - filled)
    return bytes
  }

  /// Repeats a call that a signal cut short; gives -1 and `errno` for other failures.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// The error of the call that has just failed.
  func failure(_ operation: String) -> HostError {
    .system(operation: operation, path: path, code: errno)
  }
}

extension FileStatus {
  init(_ information: stat) {
    switch information.st_mode & S_IFMT {
    case S_IFREG: self = .file(size: Int64(information.st_size))
    case S_IFDIR: self = .directory
    default: self = .other
    }
  }
}
