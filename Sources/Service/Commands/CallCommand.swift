import ArgumentParser
import AsyncHTTPClient
import Formats
import Host
import NIOCore
import NIOHTTP1
import NIOSSL
import Vocabulary

/// `tagout-server call`: carries one request of the command line to a server, and its answer back.
///
/// Standard input is a line of JSON, `{"method","url","token","seconds","type"?,"authority"?}`, and then the body; standard
/// output is `{"status":N}` or `{"unreachable":"why"}` in a line, and then the answer's body. So no token stands among a
/// program's arguments.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Carry one request to a server.", shouldDisplay: false)

  /// The longest body either way, in bytes.
  private static let bound = 1 << 28

  func run() async throws {
    let input = try StandardStreams.readInput(bound: CallCommand.bound)
    guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else { throw ValidationError("there is no request") }
    let head = try JSONReader.read(Array(input[..<end]), limits: .request)
    let line: StructuredObject
    var body: [UInt8] = []
    do {
      let answer = try await CallCommand.send(head, Array(input[(end + 1)...]))
      (line, body) = (["status": .integer(Int64(answer.status))], answer.body)
    } catch {
      line = ["unreachable": .string("\(error)")]
    }
    try StandardStreams.write(
      try JSONWriter.canonical(.object(line)) + [UInt8(ascii: "\n")] + body, to: .output)
  }

  private static func send(_ head: StructuredValue, _ body: [UInt8]) async throws -> (status: UInt, body: [UInt8]) {
    var request = HTTPClientRequest(url: head["url"]?.text ?? "")
    request.method = .RAW(value: head["method"]?.text ?? "GET")
    request.headers.add(name: "authorization", value: "Bearer \(head["token"]?.text ?? "")")
    request.headers.add(name: "user-agent", value: "tagout/\(TagoutVersion.text)")
    if let type = head["type"]?.text {
      request.headers.add(name: "content-type", value: type)
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(head["authority"]?.text))
    let result: Result<(UInt, [UInt8]), any Error>
    do {
      let response = try await http.execute(request, timeout: .seconds(head["seconds"]?.whole ?? 60))
      let buffer = try await response.body.collect(upTo: bound)
      result = .success((response.status.code, Array(buffer.readableBytesView)))
    } catch {
      result = .failure(error)
    }
    try await http.shutdown()
    return try result.get()
  }

  private static func configuration(_ authority: String?) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(10)
    if let authority {
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.trustRoots = .file(authority)
      configuration.tlsConfiguration = tls
    }
    return configuration
  }
}
