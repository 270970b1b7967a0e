#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks the person at the terminal that this process was started from, whatever its standard streams are.
package enum TerminalQuestion {
  /// The longest answer, in bytes.
  private static let bound = 1024

  /// Writes the question and reads one line, without its end. Throws when there is no controlling terminal.
  package static func ask(_ question: String) throws(HostError) -> String {
    let terminal = try Descriptor.open("/dev/tty", O_RDWR)
    try terminal.write(Array(question.utf8))
    var line: [UInt8] = []
    while line.count < bound {
      var byte: UInt8 = 0
      let count = withUnsafeMutableBytes(of: &byte) { buffer in
        Descriptor.retrying { SystemCalls.readBytes(terminal.number, buffer) }
      }
      guard count >= 0 else { throw terminal.failure("read") }
      if count == 0 || byte == UInt8(ascii: "\n") { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
