import Service
import Testing

@Suite struct ServedNamesTests {
  @Test(
    "A server is called by the name it listens on, loopback's where it listens there, and its origin",
    arguments: [
      ("127.0.0.1:1", nil, "localhost:9", true), ("127.0.0.1:1", nil, "[::1]", true),
      ("127.0.0.1:1", nil, "shop", false),
      ("[::1]:1", nil, "127.0.0.1", true), ("10.0.0.1:1", nil, "10.0.0.1:1", true),
      ("10.0.0.1:1", nil, "localhost", false),
      ("0.0.0.0:1", "https://tagout.example:8", "TAGOUT.example", true), ("0.0.0.0:1", "https://a", "127.0.0.1", true),
      ("0.0.0.0:1", "https://a", "0.0.0.0", false), ("127.0.0.1:1", nil, "127.0.0.1:0", false),
      ("127.0.0.1:1", nil, "127.0.0.1:1:1", false), ("127.0.0.1:1", nil, "", false),
    ] as [(String, String?, String, Bool)])
  func hosts(listen: String, origin: String?, host: String, isAllowed: Bool) throws {
    let names = ServedNames(try #require(ListenAddress(listen)), origin: origin)
    #expect(names.allows(host: host) == isAllowed)
  }

  @Test("What is no place to listen at is none", arguments: ["", "8420", ":1", "a:b", "a:70000", "::1:5", "a:-1"])
  func listen(text: String) {
    #expect(ListenAddress(text) == nil)
  }

  @Test("An origin is a scheme and a host", arguments: ["ftp://a", "https://a/b", "a", "https://", "https://a:x"])
  func origins(text: String) {
    #expect(ServedNames.host(ofOrigin: text) == nil)
  }
}
