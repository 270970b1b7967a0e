/// A host and port that a run may reach.
package struct ReachEntry: Sendable, Hashable {
  /// In lower case; `*.` in front stands for one more label, whatever it is.
  package let name: String
  package let port: Int

  /// HTTPS.
  private static let usualPort = 443
  /// Names of the machine itself.
  private static let loopback: Set<String> = ["localhost", "127.0.0.1", "::1"]

  package init(name: String, port: Int) {
    (self.name, self.port) = (ReachEntry.normal(name), port)
  }

  /// Reads `HOST`, `HOST:PORT`, `*.DOMAIN` or `[ADDRESS]:PORT`; nil when it is none of them, or stands for a whole
  /// top-level domain.
  package init?(_ text: String) {
    var host = text[...]
    var port = ReachEntry.usualPort
    if let colon = text.lastIndex(of: ":"), text.hasPrefix("[") ? text[..<colon].hasSuffix("]") : true {
      guard let number = Int(text[text.index(after: colon)...]), (1...65_535).contains(number) else { return nil }
      (host, port) = (text[..<colon], number)
    }
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    let name = ReachEntry.normal(String(host))
    guard ReachEntry.isName(name), !name.hasPrefix("*.") || name.split(separator: ".").count > 2 else { return nil }
    self.init(name: name, port: port)
  }

  /// Whether it stands for that host and port.
  package func matches(_ host: String, _ port: Int) -> Bool {
    guard port == self.port else { return false }
    let host = ReachEntry.normal(host)
    guard name.hasPrefix("*.") else { return host == name }
    guard let dot = host.firstIndex(of: "."), dot > host.startIndex else { return false }
    return host[dot...] == name.dropFirst()
  }

  /// Whether it is on the machine of the runner itself.
  package var isLoopback: Bool { ReachEntry.isLoopback(name) }

  static func isLoopback(_ host: String) -> Bool { loopback.contains(normal(host)) || normal(host).hasPrefix("127.") }

  /// As the list is read.
  package var text: String { (name.contains(":") ? "[\(name)]" : name) + ":\(port)" }

  private static func normal(_ host: String) -> String {
    let lower = host.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }

  private static func isName(_ name: String) -> Bool {
    let rest = name.hasPrefix("*.") ? name.dropFirst(2) : name[...]
    return !rest.isEmpty && rest.utf8.count <= 253
      && rest.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
          true
        default: false
        }
      }
  }
}
