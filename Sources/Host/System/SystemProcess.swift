#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// This process.
package enum SystemProcess {
  /// Ends it at once with a status; nothing is flushed, since nothing here is buffered.
  package static func exit(_ status: Int32) -> Never {
    _exit(status)
  }
}
