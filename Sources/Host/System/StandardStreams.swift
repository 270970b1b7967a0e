#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The three streams that this process was started with.
package enum StandardStreams {
  /// One of them.
  package enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2

    var name: String {
      switch self {
      case .input: "standard input"
      case .output: "standard output"
      case .error: "standard error"
      }
    }
  }

  /// Reads standard input to its end. Throws `tooBig` when there is more than the bound.
  package static func readInput(bound: Int) throws(HostError) -> [UInt8] {
    try Descriptor.readToEnd(of: Stream.input.rawValue, path: Stream.input.name, bound: bound)
  }

  /// Writes all bytes, in one call where the other end takes them.
  package static func write(_ bytes: [UInt8], to stream: Stream) throws(HostError) {
    try Descriptor.write(bytes, to: stream.rawValue, path: stream.name)
  }

  /// Makes writing to a pipe that nobody reads an error instead of the end of this process.
  package static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a person's terminal is at the other end.
  package static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// The columns of the terminal at the other end; nil when there is none or it does not say.
  package static func terminalWidth(_ stream: Stream) -> Int? {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
