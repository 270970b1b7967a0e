import Formats
import Host
import Processes
import Vocabulary

/// Speaks to a server over HTTP, as any client does. Redirections are not followed: a token goes to one server only.
///
/// The bytes go through `tagout-server`, which stands beside this program and has the libraries for it: so this program
/// needs none of them, and no shared library of theirs.
struct ServerClient: Sendable {
  /// The longest answer: a state.
  private static let bound = 1 << 28

  /// The server's address without a slash at its end.
  let address: String
  let token: String
  /// The file with the certificates to trust; nil: the system's.
  let authority: String?

  /// - Parameter address: `http://HOST:PORT` or `https://…`; a path in front of the server's own is kept.
  init(address: String, token: String, authority: String? = nil) throws(CLIError) {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    let hosts = ["http://", "https://"].filter { address.hasPrefix($0) }.map { address.dropFirst($0.utf8.count) }
    guard hosts.contains(where: { !$0.isEmpty && !$0.hasPrefix("/") }) else { throw .noServerAddress(address) }
    self.address = address
    self.token = token
    self.authority = authority
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
    var request: StructuredObject = [
      "method": .string(method), "url": .string(address + ServerClient.place(path, query)), "token": .string(token),
      "seconds": .integer(Int64(seconds.rounded(.up))),
    ]
    if body != nil { request = request.merging(["type": .string(type)]) }
    if let authority { request = request.merging(["authority": .string(authority)]) }
    let input = try JSONWriter.canonical(.object(request)) + [UInt8(ascii: "\n")] + (body ?? [])
    let output = try await carried(input, seconds: seconds)
    guard let end = output.firstIndex(of: UInt8(ascii: "\n")) else { throw CLIError.strangeAnswer(address: address) }
    let head = try JSONReader.read(Array(output[..<end]))
    if let reason = head["unreachable"]?.text { throw CLIError.serverUnreachable(address: address, reason: reason) }
    guard let status = head["status"]?.whole else { throw CLIError.strangeAnswer(address: address) }
    return ServerAnswer(address: address, status: Int(status), body: Array(output[(end + 1)...]))
  }

  /// What `tagout-server call` answers to what it is given.
  private func carried(_ input: [UInt8], seconds: Double) async throws -> [UInt8] {
    let command = ChildCommand(
      try ServerProgram.path(), ["call"], input: input, timeLimit: .seconds(seconds + 30),
      outputBound: ServerClient.bound)
    let folder = HostEnvironment.current().variables["TMPDIR"] ?? "/tmp"
    let scratch = try ScratchFolder.make(in: folder, prefix: "tagout-call", isPassable: false)
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    guard result.ending.isSuccess else {
      throw CLIError.serverUnreachable(address: address, reason: "\(result.ending) \(result.errorText.prefix(400))")
    }
    return result.output
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
