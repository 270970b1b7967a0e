import Glibc

/// A program that a test started, and ends at the latest when the value goes or the tests do, however they end.
///
/// Its standard output is read by the test; its standard error is appended to a file. Unchecked, because a test uses it
/// from one task at a time.
final class StartedProgram: @unchecked Sendable {
  struct CannotStart: Error {
    var program: String
    var code: Int32
  }

  let identifier: pid_t
  private let output: Int32
  private let leash: Int32
  private let watcher: pid_t
  private var ending: Int32?

  /// Starts it with this process's environment, some variables laid over it.
  init(_ program: String, _ arguments: [String], variables: [String: String] = [:], log: String) throws {
    let (read, write) = try StartedProgram.makePipe()
    defer { close(write) }
    let errors = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard errors >= 0 else { throw CannotStart(program: log, code: errno) }
    defer { close(errors) }
    identifier = try StartedProgram.spawn(
      "/usr/bin/env", variables.map { "\($0)=\($1)" }.sorted() + [program] + arguments,
      streams: [(write, 1), (errors, 2)])
    output = read
    // When this process is gone, whatever ended it, the pipe closes and the watcher ends the program.
    let (held, end) = try StartedProgram.makePipe()
    defer { close(held) }
    leash = end
    watcher = try StartedProgram.spawn(
      "/bin/sh", ["-c", "cat >/dev/null; kill -9 $0", String(identifier)], streams: [(held, 0)])
  }

  deinit {
    if ending == nil { _ = end(by: SIGKILL) }
    close(output)
  }

  /// The next line of its standard output; nil at its end or when none comes within 60 s.
  func line() -> String? {
    var bytes: [UInt8] = []
    while true {
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 60_000) == 1 else { return nil }
      var byte: UInt8 = 0
      guard read(output, &byte, 1) == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }

  /// Sends a signal and waits for the end: the exit status, or 128 and the signal's number.
  func end(by signal: Int32) -> Int32 {
    if let ending { return ending }
    kill(identifier, signal)
    return wait()
  }

  /// Waits for the end: the exit status, or 128 and the signal's number.
  func wait() -> Int32 {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    // First the watcher, so that it never meets another program of the same number.
    kill(watcher, SIGKILL)
    close(leash)
    var ignored: Int32 = 0
    while waitpid(watcher, &ignored, 0) < 0, errno == EINTR {}
    let result = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    ending = result
    return result
  }

  private static func makePipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw CannotStart(program: "pipe", code: errno)
    }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, _ arguments: [String], streams: [(from: Int32, to: Int32)]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in streams { posix_spawn_file_actions_adddup2(&actions, from, to) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, program, &actions, nil, &words, environ)
    guard code == 0 else { throw CannotStart(program: program, code: code) }
    return identifier
  }
}
