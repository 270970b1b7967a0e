import Foundation
import Glibc
import Synchronization
import Vocabulary

/// Notes who opens a trap, as long as this process lives (inotify(7)); connections to a trap's socket are closed.
final class TrapWatch: Sendable {
  private let notes: Int32
  private let paths: [Int32: String]
  private let sockets: [(file: Int32, path: String)]
  private let log: ReachLog
  /// Held from reading what was opened until it is noted: whoever ends the process waits for that.
  private let noting = Mutex(())

  /// Makes the sockets, which must be there before the sandbox is.
  init(_ traps: [SandboxTrap], log: ReachLog) {
    self.log = log
    notes = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    sockets = traps.filter(\.isSocket).compactMap { trap in TrapWatch.listen(trap.file).map { ($0, trap.path) } }
    var paths: [Int32: String] = [:]
    for trap in traps where !trap.isSocket && notes >= 0 {
      let number = inotify_add_watch(notes, trap.file, UInt32(IN_OPEN))
      if number >= 0 { paths[number] = trap.path }
    }
    self.paths = paths
  }

  /// Watches from here on, in a thread of its own; what was opened before, while the sandbox was made, is forgotten.
  func begin() {
    drain { _ in }
    Thread { [self] in watch() }.start()
  }

  /// What was opened up to now.
  func finish() {
    sweep()
  }

  private func sweep() {
    noting.withLock { _ in
      drain { log.note(path: $0) }
      for socket in sockets {
        let connection = accept(socket.file, nil, nil)
        guard connection >= 0 else { continue }
        log.note(path: socket.path)
        close(connection)
      }
    }
  }

  private func watch() {
    var files = [pollfd(fd: notes, events: Int16(POLLIN), revents: 0)]
    files += sockets.map { pollfd(fd: $0.file, events: Int16(POLLIN), revents: 0) }
    while true {
      guard poll(&files, nfds_t(files.count), -1) > 0 || errno == EINTR else { return }
      sweep()
    }
  }

  private func drain(_ body: (String) -> Void) {
    guard notes >= 0 else { return }
    let head = MemoryLayout<inotify_event>.size
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = read(notes, &buffer, buffer.count)
      guard count >= head else { return }
      var start = 0
      while start + head <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self) }
        if let path = paths[event.wd] { body(path) }
        start += head + Int(event.len)
      }
    }
  }

  /// A socket at a path of any length: bound through its folder.
  private static func listen(_ path: String) -> Int32? {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return nil }
    let folder = open("/" + parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard file >= 0 else { return nil }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) {
      $0.copyBytes(from: "/proc/self/fd/\(folder)/\(name)".utf8.prefix(100))
    }
    unlink(path)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isBound, chmod(path, 0o666) == 0, Glibc.listen(file, 16) == 0 else {
      close(file)
      return nil
    }
    return file
  }
}
