import Glibc

/// One TCP connection to loopback, over which a test sends any bytes.
final class RawConnection {
  struct Failure: Error {
    var code: Int32
  }

  private let number: Int32

  /// - Parameter url: `http://127.0.0.1:PORT`.
  init(_ url: String) throws {
    let port = UInt16(url.split(separator: ":").last.flatMap { Int($0) } ?? 0)
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(code: errno) }
  }

  deinit {
    close(number)
  }

  /// Sends bytes; what a closed connection does not take is dropped.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Says that nothing more comes.
  func finish() { shutdown(number, Int32(SHUT_WR)) }

  /// All that comes until the other end closes, at most for some seconds.
  func readToEnd(seconds: Int = 20) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let end = time(nil) + seconds
    while time(nil) < end {
      var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(max(1, end - time(nil)) * 1000)) == 1 else { break }
      let count = recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
