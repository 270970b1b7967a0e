import Foundation
import Glibc
import Host
import Service
import TestSupport
import Testing

/// One thing that code of a configuration's tries: a line `GOT name` when it succeeds.
struct SandboxProbe: Sendable, CustomTestStringConvertible {
  var name: String
  /// Shell text that succeeds when the thing was got; `@F@` is the test's folder, `@P@` a port where somebody listens.
  var attempt: String
  var testDescription: String { name }

  static let all: [SandboxProbe] = [
    SandboxProbe(name: "the write credential by the environment", attempt: "env | grep -q wr1te-s3cret"),
    SandboxProbe(name: "the write credential by its file", attempt: "grep -q wr1te-s3cret @F@/apply.env"),
    SandboxProbe(
      name: "the write credential in another process",
      attempt: "cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep -q wr1te-s3cret"),
    SandboxProbe(name: "the token of the runner by its file", attempt: "grep -q tagout_ @F@/token"),
    SandboxProbe(
      name: "the token of the runner in the runner", attempt: "tr '\\0' '\\n' </proc/@R@/cmdline | grep -q token-file"),
    SandboxProbe(name: "the token of the runner by the environment", attempt: "env | grep -q tagout_5a5a"),
    SandboxProbe(name: "the home folder", attempt: "grep -q at-h0me @F@/home/.aws/credentials"),
    SandboxProbe(name: "the docker socket", attempt: "test -S @F@/docker.sock"),
    SandboxProbe(name: "another workspace", attempt: "grep -q 0ther @F@/work/kept/p-2-7-errored.tfstate"),
    SandboxProbe(name: "the journal of a run", attempt: "ls @F@/work/runs/*/journal.jsonl"),
    SandboxProbe(name: "the ledger", attempt: "grep -q rec0rd @F@/data/tagout.db"),
    SandboxProbe(name: "the network", attempt: "bash -c 'exec 3<>/dev/tcp/127.0.0.1/@P@'"),
    SandboxProbe(name: "the users of the machine", attempt: "grep -q '^daemon:' /etc/passwd"),
  ]

  /// Shell text of all of them.
  static func script(_ probes: [SandboxProbe], _ runner: RunnerUnderTest, port: Int) -> String {
    probes.map { probe in
      let attempt = probe.attempt.replacing("@F@", with: runner.folder.path).replacing("@P@", with: "\(port)")
        // The runner is the parent of the gate's parent, which only a run without a sandbox can tell.
        .replacing("@R@", with: "$(cat @F@/runner.pid)").replacing("@F@", with: runner.folder.path)
      return "if \(attempt) >/dev/null 2>&1; then echo 'GOT \(probe.name)'; else echo 'NOT \(probe.name)'; fi"
    }.joined(separator: "\n") + "\ntouch \(runner.folder.path)/escaped"
  }

  /// What there is to be got.
  static func prepare(_ runner: RunnerUnderTest) throws {
    let folder = runner.folder.path
    for (path, text) in [
      ("apply.env", "AWS_SECRET_ACCESS_KEY=wr1te-s3cret-of-the-apply\n"), ("home/.aws/credentials", "at-h0me\n"),
      ("work/kept/p-2-7-errored.tfstate", "0ther\n"), ("data/tagout.db", "rec0rd\n"),
    ] {
      try AtomicFile.makeFolders((folder + "/" + path as NSString).deletingLastPathComponent)
      try AtomicFile.write(Array(text.utf8), to: folder + "/" + path)
    }
    listen(folder + "/docker.sock")
  }

  private static func listen(_ path: String) {
    let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(100)) }
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(file)
  }
}
