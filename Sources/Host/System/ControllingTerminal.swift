#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal that this process was started from.
package enum ControllingTerminal {
  /// Whether there is one: a client's tools have none.
  package static var isThere: Bool {
    // A terminal that cannot be opened is none for a person either.
    (try? Descriptor.open("/dev/tty", O_RDWR)) != nil
  }
}
