import Formats
import Testing
import Vocabulary

/// What bodies do that are no bodies: nothing of them is stored, over real sockets.
@Suite struct BodyHardeningTests {
  /// Bodies that are refused, each named.
  private static let malformed: [(name: String, body: String)] = [
    ("nothing", ""), ("no object", "[]"), ("cut off", "{\"workspace\":\"sh"), ("two values", "{} {}"),
    ("deep", String(repeating: "{\"a\":", count: 5000) + "1" + String(repeating: "}", count: 5000)),
    ("doubled names", "{\"workspace\":\"shop\",\"workspace\":\"other\",\"kind\":\"terraform\",\"reason\":\"r\"}"),
    ("a huge number", "{\"workspace\":1e999999,\"kind\":\"terraform\"}"),
    ("a long number", "{\"workspace\":\(String(repeating: "9", count: 10_000)),\"kind\":\"terraform\"}"),
    ("a control character", "{\"workspace\":\"\u{1}\"}"), ("a lone surrogate", "{\"workspace\":\"\\ud800\"}"),
    ("text", "hello"), ("other types", "{\"workspace\":[],\"kind\":{},\"reason\":7,\"argv\":\"x\"}"),
    ("a name that is none", "{\"workspace\":\"../../etc\",\"kind\":\"command\",\"argv\":[\"ls\"],\"reason\":\"r\"}"),
    ("NUL", "{\"workspace\":\"shop\\u0000\",\"kind\":\"command\",\"argv\":[\"ls\"],\"reason\":\"r\"}"),
  ]

  @Test("A malformed body is refused with 4xx in words, and leaves no record")
  func malformed() async throws {
    let server = try ServerUnderTest()
    let token = try await server.token("agent", "--workspace", "shop")
    let reader = try await server.token("reader")
    let before = try await Self.records(server, reader)
    for (name, body) in Self.malformed {
      let answer = try await server.send("POST", "/api/v1/proposals", token: token, body: Array(body.utf8))
      #expect((400..<500).contains(answer.status) && answer.code != nil, "\(name): \(answer.status) \(answer.text)")
    }
    let invalid = try await server.send("POST", "/api/v1/proposals", token: token, body: [0x7b, 0xff, 0xfe, 0x7d])
    #expect(invalid.status == 400)
    #expect(try await Self.records(server, reader) == before)
    #expect(!server.log.contains(" error "))
  }

  @Test("A body over its bound is refused before it is read, and one that ends early is not taken for whole")
  func sizes() async throws {
    let server = try ServerUnderTest(options: ["--single-user", "--patience", "2"])
    let token = try await server.token("agent", "--workspace", "shop")
    let large = try await server.send(
      "POST", "/api/v1/proposals", token: token, body: [UInt8](repeating: 0x20, count: (1 << 20) + 1))
    #expect(large.status == 413 && large.code == "body.too-large")
    func raw(_ length: String, _ body: String, ends: Bool) throws -> String {
      let connection = try RawConnection(server.url)
      connection.send(
        "POST /api/v1/proposals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(token)\r\n\(length)\r\n\r\n\(body)"
      )
      if ends { connection.finish() }
      return connection.readToEnd()
    }
    let whole = "{\"workspace\":\"shop\",\"kind\":\"command\",\"argv\":[\"true\"],\"reason\":\"r\"}"
    #expect(try !raw("Content-Length: 999", whole, ends: true).contains(" 201 "))
    #expect(try raw("Content-Length: 999", whole, ends: false).hasPrefix("HTTP/1.1 408 "))
    let chunk = "\(String(whole.utf8.count, radix: 16))\r\n\(whole)\r\n"
    #expect(try !raw("Transfer-Encoding: chunked", chunk, ends: true).contains(" 201 "))
    #expect(try raw("Transfer-Encoding: chunked", chunk, ends: false).hasPrefix("HTTP/1.1 408 "))
    #expect(try raw("Content-Length: 99999999999", "{", ends: false).hasPrefix("HTTP/1.1 413 "))
    let reader = try await server.token("reader")
    let figures = try await server.send("GET", "/metrics", token: reader).text
    #expect(figures.contains("tagout_requests_running 1") && figures.contains("status=\"499\""))
    let list = try await server.send("GET", "/api/v1/proposals", token: token)
    #expect(list.status == 200 && !list.text.contains("shop"), "\(list.text)")
  }

  private static func records(_ server: ServerUnderTest, _ token: String) async throws -> String? {
    let figures = try await server.send("GET", "/metrics", token: token).text
    return figures.split(separator: "\n").first { $0.hasPrefix("tagout_ledger_records ") }.map { String($0) }
  }
}
