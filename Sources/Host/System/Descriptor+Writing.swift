#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Descriptor {
  /// Writes all bytes where it stands, or at the end when it was opened for appending. On an error a part may be there.
  func write(_ bytes: [UInt8]) throws(HostError) {
    try Descriptor.write(bytes, to: number, path: path)
  }

  /// Writes all bytes to a number that is open. Waits where the other end is not ready.
  static func write(_ bytes: [UInt8], to number: Int32, path: String) throws(HostError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        SystemCalls.writeBytes(number, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .system(operation: "write", path: path, code: errno)
      }
    }
  }

  /// Writes all bytes at an offset.
  func write(_ bytes: [UInt8], at offset: Int) throws(HostError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return Descriptor.retrying { pwrite(number, rest.baseAddress, rest.count, off_t(offset + written)) }
      }
      guard count >= 0 else { throw failure("write") }
      written += count
    }
  }

  /// Returns when what was written survives a power cut.
  func synchronize() throws(HostError) {
    #if canImport(Glibc)
      let result = fdatasync(number)
    #else
      let result = fcntl(number, F_FULLFSYNC)
    #endif
    guard result == 0 else { throw failure("synchronise") }
  }

  /// Cuts off what is after a length.
  func truncate(to length: Int) throws(HostError) {
    guard Descriptor.retrying({ Int(ftruncate(number, off_t(length))) }) == 0 else { throw failure("truncate") }
  }

  /// Takes the lock of the whole file, shared or alone; gives false when it is not to be had within the time.
  ///
  /// The lock ends with the descriptor, and with the process.
  func lock(alone: Bool, withinMilliseconds patience: Int) throws(HostError) -> Bool {
    let end = SystemClock.monotonicNanoseconds() + UInt64(patience) * 1_000_000
    while flock(number, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw failure("lock") }
      if SystemClock.monotonicNanoseconds() >= end { return false }
      // Short against the time that a lock is held, so that nobody is always late.
      var pause = timespec(tv_sec: 0, tv_nsec: 250_000)
      nanosleep(&pause, nil)
    }
    return true
  }
}
