import Formats
import Vocabulary

/// Whose memory it is: a client's session with all its sub-agents.
///
/// A client that names no session is remembered by the folder that it works in. Both are the client's word: whoever can
/// claim another session begins with an empty memory, and everything is judged by itself all the same.
package struct SessionName: Sendable, Hashable {
  package var client: String
  /// The client's name for its session.
  package var session: String?
  /// The folder that the session's first act was asked in.
  package var directory: String

  package init(client: String, session: String?, directory: String) {
    self.client = client
    self.session = session
    self.directory = directory
  }

  /// The SHA-256 of client and session, in hexadecimal.
  package var identifier: String {
    let second = session.map { "session\u{0}" + $0 } ?? "folder\u{0}" + directory
    return Hexadecimal.encode(SHA256.hash(Array((client + "\u{0}" + second).utf8)))
  }

  /// The first line of its file.
  var header: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("client", .string(client)), .init("directory", .string(directory)),
    ]
    if let session { members.append(.init("session", .string(session))) }
    return .object(StructuredObject(members))
  }

  /// Nil when the line is none that begins a file.
  init?(header: StructuredValue) {
    guard let client = header["client"]?.text, let directory = header["directory"]?.text else { return nil }
    self.init(client: client, session: header["session"]?.text, directory: directory)
  }
}
