import Glibc

/// Hands open files to another process over a socket of the machine (unix(7), SCM_RIGHTS; cmsg(3) for the layout).
enum DescriptorMessage {
  /// More are not sent at once.
  static let bound = 16
  private static let rights: Int32 = 1
  private static let headerSize = MemoryLayout<cmsghdr>.size

  /// Sends them with one byte.
  static func send(_ files: [Int32], over socket: Int32) -> Bool {
    guard !files.isEmpty, files.count <= bound else { return false }
    let size = headerSize + files.count * 4
    return withMessage(controlSize: size) { message, control in
      let header = control.assumingMemoryBound(to: cmsghdr.self)
      header.pointee.cmsg_len = size
      header.pointee.cmsg_level = SOL_SOCKET
      header.pointee.cmsg_type = rights
      for (index, file) in files.enumerated() {
        control.storeBytes(of: file, toByteOffset: headerSize + index * 4, as: Int32.self)
      }
      while true {
        let count = sendmsg(socket, &message, Int32(MSG_NOSIGNAL))
        if count >= 0 || errno != EINTR { return count == 1 }
      }
    }
  }

  /// The files of one message, closed on exec; none when the other side is gone or sends something else.
  static func receive(over socket: Int32) -> [Int32] {
    withMessage(controlSize: headerSize + bound * 4) { message, control in
      var count = 0
      repeat {
        count = recvmsg(socket, &message, Int32(MSG_CMSG_CLOEXEC))
      } while count < 0 && errno == EINTR
      guard count == 1, message.msg_controllen >= headerSize else { return [] }
      let header = control.assumingMemoryBound(to: cmsghdr.self)
      guard header.pointee.cmsg_level == SOL_SOCKET, header.pointee.cmsg_type == rights else { return [] }
      let files = (Int(header.pointee.cmsg_len) - headerSize) / 4
      return (0..<max(0, min(files, bound))).map { control.load(fromByteOffset: headerSize + $0 * 4, as: Int32.self) }
    }
  }

  private static func withMessage<Result>(
    controlSize: Int, _ body: (inout msghdr, UnsafeMutableRawPointer) -> Result
  ) -> Result {
    let room = (controlSize + 7) / 8 * 8
    let control = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 8)
    defer { control.deallocate() }
    control.initializeMemory(as: UInt8.self, repeating: 0, count: room)
    var byte: UInt8 = 1
    return withUnsafeMutableBytes(of: &byte) { bytes in
      var part = iovec(iov_base: bytes.baseAddress, iov_len: 1)
      return withUnsafeMutablePointer(to: &part) { part in
        var message = msghdr()
        message.msg_iov = part
        message.msg_iovlen = 1
        message.msg_control = control
        message.msg_controllen = controlSize
        return body(&message, control)
      }
    }
  }
}
