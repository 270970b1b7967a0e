import Formats
import Host
import Vocabulary

/// The first line on standard output of a server: where it answers.
enum ListeningLine {
  /// Writes `{"listening":"http://HOST:PORT"}` at once, also into a pipe; with `certificateSHA256` when the server made
  /// its certificate itself.
  static func write(_ address: String, fingerprint: String?) throws {
    var members: [StructuredObject.Member] = [.init("listening", .string(address))]
    if let fingerprint { members.insert(.init("certificateSHA256", .string(fingerprint)), at: 0) }
    try StandardStreams.write(
      JSONWriter.canonical(.object(StructuredObject(members))) + [UInt8(ascii: "\n")], to: .output)
  }
}
