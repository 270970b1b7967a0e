import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL

/// Requests over HTTPS, or over HTTP to an API that is played on this machine.
package final class HTTPTransport: CloudTransport {
  private let http: HTTPClient

  /// - Parameter authority: a file of certificates, in PEM, to trust instead of the system's.
  private init(authority: String?) {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(10)
    configuration.httpVersion = .http1Only
    if let authority {
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.trustRoots = .file(authority)
      configuration.tlsConfiguration = tls
    }
    http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// Runs the body with a transport, whose connections are closed afterwards.
  package static func with<Success>(
    authority: String? = nil, _ body: (HTTPTransport) async throws -> Success
  ) async throws -> Success {
    let transport = HTTPTransport(authority: authority)
    let result: Result<Success, any Error>
    do { result = .success(try await body(transport)) } catch { result = .failure(error) }
    // What was done is done, however the connections close.
    try? await transport.http.shutdown()
    return try result.get()
  }

  package func send(
    _ method: String, _ address: String, headers: [(name: String, value: String)], body: [UInt8], bound: Int,
    within limit: Duration
  ) async throws(CloudError) -> CloudAnswer {
    var request = HTTPClientRequest(url: address)
    request.method = .RAW(value: method)
    for header in headers { request.headers.add(name: header.name, value: header.value) }
    if !body.isEmpty { request.body = .bytes(ByteBuffer(bytes: body)) }
    do {
      let response = try await http.execute(request, timeout: .nanoseconds(limit.nanoseconds))
      let buffer = try await response.body.collect(upTo: bound)
      return CloudAnswer(
        status: Int(response.status.code), headers: response.headers.map { ($0.name.lowercased(), $0.value) },
        body: Array(buffer.readableBytesView))
    } catch is NIOTooManyBytesError {
      throw .strangeAnswer(operation: "\(method) \(address)", reason: "it is over \(bound) bytes")
    } catch {
      throw .unreachable(address: HTTPTransport.place(of: address), reason: HTTPTransport.words(of: error))
    }
  }

  /// Without the query, in which names and tokens may stand.
  private static func place(of address: String) -> String { String(address.prefix { $0 != "?" }) }

  private static func words(of error: any Error) -> String {
    let text = "\(error)"
    return text.utf8.count > 300 ? String(text.prefix(300)) + "…" : text
  }
}

extension Duration {
  /// Whole nanoseconds.
  fileprivate var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
