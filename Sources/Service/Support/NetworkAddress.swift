import Glibc

/// An address of the Internet Protocol, and what kind of place it is in.
package struct NetworkAddress: Sendable, Hashable {
  /// Where an address leads (RFC 6890).
  package enum Place: Sendable, Hashable {
    /// The machine itself.
    case loopback
    /// The link alone; clouds answer there with the machine's credentials.
    case link
    /// A network of somebody's own.
    case own
    /// No place that a connection goes to.
    case special
    case open
  }

  /// 4 or 16 bytes, the most significant first.
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    // An IPv4 address in the clothes of IPv6 (RFC 4291 §2.5.5.2) is that address.
    let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
    self.bytes = bytes.count == 16 && bytes.starts(with: mapped) ? Array(bytes[12...]) : bytes
  }

  /// Reads the usual notation; nil for a name.
  package init?(_ text: String) {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(withUnsafeBytes(of: &four) { Array($0) })
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
    self.init(withUnsafeBytes(of: &six) { Array($0) })
  }

  /// Where it leads.
  package var place: Place {
    if bytes.count == 4 { return NetworkAddress.place(ofFour: bytes) }
    guard bytes.count == 16 else { return .special }
    if bytes.dropLast().allSatisfy({ $0 == 0 }) { return bytes[15] == 1 ? .loopback : .special }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0x80...0xBF): return .link
    case (0xFE, 0xC0...0xFF), (0xFC...0xFD, _): return .own
    case (0xFF, _): return .special
    // 6to4, NAT64 and the like carry an IPv4 address, which may be any.
    case (0x20, 0x02): return NetworkAddress.place(ofFour: Array(bytes[2..<6]))
    case (0x00, 0x64): return NetworkAddress.place(ofFour: Array(bytes[12...]))
    case (0x00, _): return .special
    default: return .open
    }
  }

  private static func place(ofFour bytes: [UInt8]) -> Place {
    switch (bytes[0], bytes[1]) {
    case (127, _): .loopback
    case (169, 254): .link
    case (10, _), (172, 16...31), (192, 168), (100, 64...127): .own
    case (0, _), (192, 0), (198, 18...19), (224..., _): .special
    default: .open
    }
  }

  /// As `inet_ntop` writes it.
  package var text: String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The addresses of a name, in the order that getaddrinfo(3) gives, without repetition; none when it has none.
  ///
  /// It may take as long as the system's resolver does: not for a thread that others wait for.
  package static func resolve(_ host: String) -> [NetworkAddress] {
    if let own = NetworkAddress(host) { return [own] }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
    defer { freeaddrinfo(first) }
    var found: [NetworkAddress] = []
    var next = first
    while let entry = next, found.count < 16 {
      if let address = address(of: entry.pointee), !found.contains(address) { found.append(address) }
      next = entry.pointee.ai_next
    }
    return found
  }

  private static func address(of entry: addrinfo) -> NetworkAddress? {
    guard let raw = UnsafeRawPointer(entry.ai_addr) else { return nil }
    switch entry.ai_family {
    case AF_INET:
      var address = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
      return NetworkAddress(withUnsafeBytes(of: &address) { Array($0) })
    case AF_INET6:
      var address = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      return NetworkAddress(withUnsafeBytes(of: &address) { Array($0) })
    default: return nil
    }
  }
}
