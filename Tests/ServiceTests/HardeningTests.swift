import Formats
import Service
import TestSupport
import Testing
import Vocabulary

/// What an address of a server answers to those who try it, over real sockets.
@Suite struct HardeningTests {
  private static let head = "Host: 127.0.0.1\r\nConnection: close\r\n"

  /// The status of the answer to a whole request in raw bytes; 0 when there is none.
  private static func status(_ server: ServerUnderTest, _ request: String) throws -> Int {
    let connection = try RawConnection(server.url)
    connection.send(request)
    return status(of: connection.readToEnd())
  }

  private static func status(of answer: String) -> Int {
    guard answer.hasPrefix("HTTP/1.1 ") else { return 0 }
    return Int(answer.dropFirst(9).prefix(3)) ?? 0
  }

  @Test("A token that is none, was taken back or is over opens nothing, in the words of whoever holds it")
  func tokens() async throws {
    let server = try ServerUnderTest()
    for header in [
      "Bearer", "Bearer x", "Bearer tagout_", "Basic !!!", "Basic dXNlcg==", "Digest a=b",
      "Bearer \(String(repeating: "a", count: 9000))",
      "Bearer tagout_\(String(repeating: "f", count: 64))", "Bearer ' OR 1=1 --",
    ] {
      let answer = try await server.send("GET", "/api/v1/server", headers: ["Authorization": header])
      #expect(answer.status == 401 && answer.code == "token.invalid", "\(header.prefix(20))")
    }
    #expect(try await server.send("GET", "/api/v1/server").status == 401)
    let token = try await server.token("reader")
    #expect(try await server.send("GET", "/api/v1/server", token: token).status == 200)
    let basic = Base64.encode(Array("anybody:\(token)".utf8))
    #expect(try await server.send("GET", "/api/v1/server", headers: ["Authorization": "Basic \(basic)"]).status == 200)
    let list = try await server.run(["token", "list"])
    #expect(!list.contains(token.dropFirst(7)))
    let id = try #require(list.split(separator: "\n").dropFirst().first?.split(separator: " ").first.map { String($0) })
    try await server.run(["token", "revoke", id])
    let revoked = try await server.send("GET", "/api/v1/server", token: token)
    #expect(revoked.status == 401 && revoked.text.contains("expired or was revoked"))
    let short = try await server.token("reader", name: "short", "--expires", "1s")
    var status = 200
    for _ in 0..<2000 where status == 200 {
      status = try await server.send("GET", "/api/v1/server", token: short).status
    }
    #expect(status == 401)
  }

  @Test(
    "An address in another spelling is refused before anything looks at it",
    arguments: [
      "/../etc/passwd", "/api/../health", "/./health", "//health", "/health/%2e%2e/x", "/%2fhealth", "/api%2Fv1/server",
      "/health%00", "/%5c..%5c", "/a\\b", "/h%zz", "/h%4", "/caf\u{e9}", "health",
      "/\(String(repeating: "a", count: 9000))",
    ])
  func paths(path: String) async throws {
    let server = try SharedServer.get()
    let status = try Self.status(server, "GET \(path) HTTP/1.1\r\n\(Self.head)\r\n")
    #expect([400, 431].contains(status))
  }

  @Test(
    "A request that two readers could read differently is refused",
    arguments: [
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999999\r\n\r\n",
      "POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
      "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n folded: x\r\nConnection: close\r\n\r\n",
      "GET /health HTTP/1.1\r\nHost : 127.0.0.1\r\nConnection: close\r\n\r\n",
      "GET /health HTTP/1.1\nHost: 127.0.0.1\nBad\u{0}Name: x\n\n",
      "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n", "GET /health HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
      "BREW /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
      "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n",
      "GET /health\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ])
  func smuggling(request: String) async throws {
    let server = try SharedServer.get()
    let status = try Self.status(server, request)
    #expect((400..<500).contains(status), "\(status)")
  }

  @Test("Names that are not the server's and pages of others are refused")
  func foreignNames() async throws {
    let server = try SharedServer.get()
    let port = server.url.split(separator: ":").last ?? ""
    func status(host: String, _ more: String = "") throws -> Int {
      try Self.status(server, "GET /health HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(more)\r\n")
    }
    for host in ["127.0.0.1", "127.0.0.1:\(port)", "localhost:\(port)", "LOCALHOST", "[::1]:\(port)"] {
      #expect(try status(host: host) == 200, "\(host)")
    }
    for host in [
      "evil.example", "127.0.0.1.evil.example", "evil.example:\(port)", "127.0.0.1:x", "[::1", "", "a@127.0.0.1",
    ] {
      #expect((400..<500).contains(try status(host: host)), "\(host)")
    }
    #expect(try status(host: "127.0.0.1:\(port)", "Origin: http://127.0.0.1:\(port)\r\n") == 200)
    for origin in ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:\(port)"] {
      #expect(try status(host: "127.0.0.1:\(port)", "Origin: \(origin)\r\n") == 403, "\(origin)")
    }
  }

  @Test("Long heads, many fields and unknown methods get clear answers, and every answer closes the browser's doors")
  func heads() async throws {
    let server = try SharedServer.get()
    let long = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: \(String(repeating: "a", count: 100_000))\r\n\r\n"
    #expect([400, 431].contains(try Self.status(server, long)))
    let many = (0..<500).map { "X-\($0): y\r\n" }.joined()
    #expect([400, 431].contains(try Self.status(server, "GET /health HTTP/1.1\r\n\(Self.head)\(many)\r\n")))
    for method in ["DELETE", "TRACE", "OPTIONS", "PROPFIND", "PATCH"] {
      let status = try Self.status(server, "\(method) /health HTTP/1.1\r\n\(Self.head)\r\n")
      #expect((400..<500).contains(status), "\(method) \(status)")
    }
    let answer = try await server.send("GET", "/nowhere")
    #expect(answer.status == 404 && answer.code == "address.unknown")
    #expect(answer.header("x-content-type-options") == "nosniff" && answer.header("cache-control") == "no-store")
    #expect(answer.header("content-security-policy")?.contains("frame-ancestors 'none'") == true)
  }

  @Test("A client that trickles its head or its body is cut off, and others are answered meanwhile")
  func slow() async throws {
    let server = try ServerUnderTest(options: ["--single-user", "--patience", "1"])
    let head = try RawConnection(server.url)
    head.send("GET /health HTTP/1.1\r\nHost: 127")
    let body = try RawConnection(server.url)
    body.send("POST /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{}")
    #expect(try await server.send("GET", "/health").status == 200)
    // An address that does not read its body answers before the body is there.
    #expect(Self.status(of: body.readToEnd()) != 200)
    #expect(head.readToEnd() == "")
  }

  @Test("Figures are for the bearer of a token that is no agent's")
  func metrics() async throws {
    let server = try ServerUnderTest()
    #expect(try await server.send("GET", "/metrics").status == 401)
    let (agent, reader) = (try await server.token("agent"), try await server.token("reader"))
    #expect(try await server.send("GET", "/metrics", token: agent).status == 403)
    let figures = try await server.send("GET", "/metrics", token: reader).text
    #expect(figures.contains("tagout_requests_total{method=\"GET\",route=\"/metrics\",status=\"403\"} 1"))
    #expect(figures.contains("tagout_tokens_valid 2"))
    #expect(!server.log.contains(reader) && server.log.contains("status=403"))
  }
}
