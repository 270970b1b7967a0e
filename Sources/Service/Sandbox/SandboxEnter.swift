import ArgumentParser
import Glibc
import Host

/// `tagout-server sandbox-enter`: the first program inside a sandbox. It opens the ports that lead out, hands them to the
/// host outside over file 3, waits for its word, and becomes the run's program.
struct SandboxEnter: ParsableCommand {
  static let name = "sandbox-enter"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Become a program inside a sandbox.", shouldDisplay: false)

  private static let channel: Int32 = 3

  @Argument var ports: String
  @Argument(parsing: .postTerminator) var words: [String] = []

  func run() throws {
    let sockets = ports.split(separator: ",").compactMap { UInt16($0) }.map(SandboxEnter.listen)
    guard !sockets.contains(where: { $0 < 0 }), DescriptorMessage.send(sockets, over: SandboxEnter.channel) else {
      throw ExitCode(SandboxSpec.failure)
    }
    // The word that all is ready; its file is of no use.
    let word = DescriptorMessage.receive(over: SandboxEnter.channel)
    guard !word.isEmpty, let program = words.first else { throw ExitCode(SandboxSpec.failure) }
    for file in sockets + word + [SandboxEnter.channel] { close(file) }
    SandboxEnter.becomeOrdinary()
    var copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    execvp(program, &copies)
    let reason = String(cString: strerror(errno))
    try StandardStreams.write(Array("cannot start \"\(program)\" in the sandbox: \(reason)\n".utf8), to: .error)
    throw ExitCode(127)
  }

  /// A socket that listens at a port of this network's loopback; negative when there is none.
  private static func listen(_ port: UInt16) -> Int32 {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { return file }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isBound, Glibc.listen(file, 128) == 0 else { return -1 }
    return file
  }

  /// Signals as a program expects them at its start.
  private static func becomeOrdinary() {
    for number in [SIGINT, SIGPIPE, SIGHUP, SIGTERM, SIGQUIT] { signal(number, SIG_DFL) }
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }
}
