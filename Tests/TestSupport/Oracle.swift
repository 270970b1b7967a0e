import Glibc

/// A program that is right by definition, asked from a test.
package enum Oracle {
  /// The oracle could not be asked.
  package struct Unavailable: Error {
    package let command: String
    package let status: Int32
  }

  /// What a shell command prints when it gets the input on standard input. Throws when it fails or is not there.
  package static func output(of command: String, input: [UInt8]) throws -> [UInt8] {
    var template = Array("/tmp/tagout-oracle-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Unavailable(command: command, status: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    var written = 0
    while written < input.count {
      let count = input.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, input.count - written)
      }
      guard count > 0 else { throw Unavailable(command: command, status: errno) }
      written += count
    }
    close(descriptor)
    guard let stream = popen("\(command) < \(path)", "r") else { throw Unavailable(command: command, status: errno) }
    let printed = readAll(stream)
    let status = pclose(stream)
    guard status == 0 else { throw Unavailable(command: command, status: status) }
    return printed
  }

  /// What a script prints when it gets the input on standard input. Throws when it fails or its program is not there.
  ///
  /// - Parameter program: what takes the script as its last word.
  package static func output(
    ofScript script: String, by program: String = "bash -c", input: [UInt8] = []
  ) throws -> [UInt8] {
    try output(of: "\(program) \(quoted(script))", input: input)
  }

  /// The text as one word of a shell.
  package static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func readAll(_ stream: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { return all }
      all.append(contentsOf: buffer[..<count])
    }
  }
}
