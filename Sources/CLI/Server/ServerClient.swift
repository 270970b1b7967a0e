import Formats
import Foundation
import FoundationNetworking
import Vocabulary

/// Speaks to a server over HTTP, as any client does. Redirections are not followed: a token goes to one server only.
struct ServerClient: Sendable {
  /// The server's address without a slash at its end.
  let address: String
  let token: String
  private let session: URLSession

  /// - Parameter address: `http://HOST:PORT` or `https://…`; a path in front of the server's own is kept.
  init(address: String, token: String) throws(CLIError) {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    guard let url = URL(string: address), let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil
    else { throw .noServerAddress(address) }
    self.address = address
    self.token = token
    session = URLSession(configuration: .ephemeral, delegate: RedirectionRefusal(), delegateQueue: nil)
  }

  /// Asks, and gives the answer's JSON; throws the server's own words when it refuses.
  ///
  /// - Parameters:
  ///   - path: the parts of the path, each as it is: what needs it is percent-encoded here.
  ///   - seconds: how long to wait for the answer.
  func json(
    _ method: String, _ path: [String], query: [(String, String)] = [], body: StructuredValue? = nil,
    seconds: Double = 60
  ) async throws -> StructuredValue {
    let bytes = try body.map { try JSONWriter.canonical($0) }
    return try await answer(
      method, path, query: query, body: bytes, type: "application/json", seconds: seconds
    ).accepted().json()
  }

  /// Asks, and gives the answer as it is, a refusal too.
  func answer(
    _ method: String, _ path: [String], query: [(String, String)] = [], body: [UInt8]? = nil,
    type: String = "application/octet-stream", seconds: Double = 60
  ) async throws -> ServerAnswer {
    let place = ServerClient.place(path, query)
    guard let url = URL(string: address + place) else { throw CLIError.noServerAddress(address + place) }
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: seconds)
    request.httpMethod = method
    request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
    request.setValue("tagout/\(TagoutVersion.text)", forHTTPHeaderField: "User-Agent")
    if let body {
      request.httpBody = Data(body)
      request.setValue(type, forHTTPHeaderField: "Content-Type")
    }
    do {
      let (data, response) = try await session.data(for: request)
      guard let response = response as? HTTPURLResponse else { throw CLIError.strangeAnswer(address: address) }
      return ServerAnswer(address: address, status: response.statusCode, body: [UInt8](data))
    } catch let error as URLError {
      throw CLIError.serverUnreachable(address: address, reason: error.localizedDescription)
    }
  }

  /// A path with its query, encoded (RFC 3986): only unreserved characters stand for themselves.
  static func place(_ path: [String], _ query: [(String, String)]) -> String {
    let pairs = query.map { encoded($0.0) + "=" + encoded($0.1) }
    return path.map { "/" + encoded($0) }.joined() + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  private static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += Array("%\(Hexadecimal.encode([byte]).uppercased())".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
