#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls whose names our own methods have too, under names of their own; the rest are called by theirs.
enum SystemCalls {
  static func openPath(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    path.withCString { open($0, flags | O_CLOEXEC | O_NOCTTY, mode) }
  }

  static func readBytes(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(number, buffer.baseAddress, buffer.count)
  }

  static func writeBytes(_ number: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(number, buffer.baseAddress, buffer.count)
  }

  static func status(of path: String, _ information: inout stat) -> Int32 {
    path.withCString { stat($0, &information) }
  }
}
