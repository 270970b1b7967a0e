import Formats
import Host
import Vocabulary

/// The first line on standard output of a server: where it answers.
enum ListeningLine {
  /// Writes `{"listening":"http://HOST:PORT"}` at once, also into a pipe.
  static func write(_ address: String) throws {
    try StandardStreams.write(
      JSONWriter.canonical(.object(["listening": .string(address)])) + [UInt8(ascii: "\n")], to: .output)
  }
}
