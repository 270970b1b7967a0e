import ArgumentParser
import Formats
import Glibc
import Host
import Processes
import Vocabulary

/// `tagout-server sandbox-run FILE`: runs one program in a sandbox and ends as it does.
struct SandboxRun: ParsableCommand {
  static let name = "sandbox-run"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Run a program in a sandbox.", shouldDisplay: false)

  @Argument var file: String

  func run() throws {
    guard let spec = SandboxSpec(try JSONReader.read(try HostFiles.read(file, bound: 8 << 20), limits: .stored)) else {
      throw ValidationError("\"\(file)\" describes no sandbox")
    }
    StandardStreams.ignoreClosedPipes()
    let host = SandboxHost(spec)
    let signals = StopSignals { host.stop() }
    let status = try host.run([spec.reach.proxyPort] + spec.reach.forwards)
    guard let status else {
      try AtomicFile.write([], to: spec.refusals + SandboxSpec.failureMark)
      try StandardStreams.write(
        Array("tagout: the sandbox could not be made; nothing was run in it\n".utf8), to: .error)
      throw ExitCode(SandboxSpec.failure)
    }
    withExtendedLifetime(signals) {}
    SandboxRun.end(as: status)
  }

  /// With the status, or by the signal: bwrap gives 128 and its number for a program that a signal ended.
  private static func end(as status: Int32) -> Never {
    let number = status & 0x7F
    let code = (status >> 8) & 0xFF
    let signalled = number != 0 ? number : code > 128 && code < 160 ? code - 128 : 0
    guard signalled != 0 else { Glibc.exit(code) }
    signal(signalled, SIG_DFL)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signalled)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(signalled)
    kill(getpid(), SIGKILL)
    Glibc.exit(128 + signalled)
  }
}
