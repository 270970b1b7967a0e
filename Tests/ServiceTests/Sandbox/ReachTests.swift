import Service
import Testing

@Suite struct ReachTests {
  @Test("A host is reached by the list alone: by its whole name, one label for a star, and its port")
  func lists() throws {
    let texts = ["registry.example", "*.eu.example.com", "db.example:5432", "[2001:db8::1]:8443", "127.0.0.1:5000"]
    let list = ReachList(texts.compactMap { ReachEntry($0) })
    #expect(list.entries.map(\.text).count == texts.count)
    for (host, port, isReached) in [
      ("registry.example", 443, true), ("REGISTRY.example.", 443, true), ("registry.example", 80, false),
      ("a.registry.example", 443, false), ("registry.example.evil", 443, false), ("s3.eu.example.com", 443, true),
      ("eu.example.com", 443, false), ("a.b.eu.example.com", 443, false), ("xeu.example.com", 443, false),
      (".eu.example.com", 443, false), ("db.example", 5432, true), ("2001:db8::1", 8443, true),
      ("127.0.0.1", 5000, true), ("127.0.0.1", 5001, false), ("localhost", 5000, false),
    ] as [(String, Int, Bool)] {
      #expect((list.entry(for: host, port) != nil) == isReached, "\(host):\(port)")
    }
    #expect(list.forwards == [5000])
    #expect(ReachList([ReachEntry(name: "localhost", port: 3128)]).proxyPort == 3129)
  }

  @Test(
    "What is no host is none",
    arguments: ["", "*", "*.", "*.com", "a b", "http://a.example", "a.example:0", "a.example:x", "a/b", "ä.example"])
  func noHosts(_ text: String) {
    #expect(ReachEntry(text) == nil)
  }

  @Test("A server's address is an entry with its usual port")
  func addresses() {
    #expect(ReachEntry(address: "https://tagout.example/x")?.text == "tagout.example:443")
    #expect(ReachEntry(address: "http://127.0.0.1:8420")?.text == "127.0.0.1:8420")
    #expect(ReachEntry(address: "https://ada@git.example/a/b.git")?.text == "git.example:443")
    #expect(ReachEntry(address: "git@git.example:a/b.git") == nil)
  }

  @Test("A tunnel and a plain request are read; the plain one goes on in its plain form, once")
  func requests() throws {
    let tunnel = try #require(ReachRequest(Array("CONNECT A.example:443 HTTP/1.1\r\nHost: x\r\n\r\n".utf8)))
    #expect(tunnel.host == "A.example" && tunnel.port == 443 && tunnel.isTunnel && tunnel.head.isEmpty)
    let plain = try #require(
      ReachRequest(Array("GET http://a.example/b?c HTTP/1.1\r\nHost: a.example\r\nProxy-Connection: x\r\n\r\n".utf8)))
    #expect(plain.port == 80 && !plain.isTunnel)
    #expect(
      String(decoding: plain.head, as: UTF8.self)
        == "GET /b?c HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n")
    #expect(
      ReachRequest(Array("GET http://a.example?c HTTP/1.1\r\n\r\n".utf8))?.head.starts(with: Array("GET /?c".utf8))
        == true)
  }

  @Test(
    "What is no request to a proxy is none",
    arguments: [
      "", "\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "CONNECT a.example HTTP/1.1\r\n\r\n",
      "CONNECT a.example:443 HTTP/2\r\n\r\n", "CONNECT a@b.example:443 HTTP/1.1\r\n\r\n",
      "CONNECT a.example:99999 HTTP/1.1\r\n\r\n", "CONNECT :443 HTTP/1.1\r\n\r\n",
      "CONNECT a.example:443 HTTP/1.1 x\r\n\r\n",
      "CONNECT a\u{0}.example:443 HTTP/1.1\r\n\r\n", "GET https://a.example/ HTTP/1.1\r\n\r\n",
      "GET http:///x HTTP/1.1\r\n\r\n", "GET http://u:p@a.example/ HTTP/1.1\r\n\r\n",
    ])
  func noRequests(_ text: String) {
    #expect(ReachRequest(Array(text.utf8)) == nil)
  }

  @Test("An address is told by where it leads, in whichever clothes it comes")
  func places() {
    for (text, place) in [
      ("127.0.0.1", .loopback), ("127.9.9.9", .loopback), ("::1", .loopback), ("::ffff:127.0.0.1", .loopback),
      ("169.254.169.254", .link), ("::ffff:169.254.169.254", .link), ("fe80::1", .link),
      ("64:ff9b::169.254.169.254", .link),
      ("2002:a9fe:a9fe::", .link), ("10.1.2.3", .own), ("172.16.0.1", .own), ("172.32.0.1", .open),
      ("192.168.1.1", .own),
      ("100.64.0.1", .own), ("fd00::1", .own), ("0.0.0.0", .special), ("::", .special), ("224.0.0.1", .special),
      ("255.255.255.255", .special), ("ff02::1", .special), ("93.184.216.34", .open), ("2606:2800:220:1::1", .open),
    ] as [(String, NetworkAddress.Place)] {
      #expect(NetworkAddress(text)?.place == place, "\(text)")
    }
    #expect(NetworkAddress("localhost") == nil && NetworkAddress("1.2.3") == nil)
    #expect(NetworkAddress.resolve("localhost").allSatisfy { $0.place == .loopback })
  }
}
