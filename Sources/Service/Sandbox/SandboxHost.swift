import Glibc
import Processes
import Synchronization
import Vocabulary

/// The outer end of one sandbox: it makes it, serves its way out, passes a request to stop on once, and takes over how
/// the program ended. It needs no runner: a program goes on when the runner dies, and can still write its state.
final class SandboxHost: Sendable {
  private struct State {
    /// The head of the session inside, by its number out here.
    var inside: pid_t?
    var isStopAsked = false
    var isStopSent = false
  }

  private let state = Mutex(State())
  private let spec: SandboxSpec

  init(_ spec: SandboxSpec) {
    self.spec = spec
  }

  /// Asks the program to stop, as Ctrl-C does: its whole session, once. A second time Terraform would end without
  /// writing its state.
  func stop() {
    state.withLock { state in
      state.isStopAsked = true
      SandboxHost.pass(&state)
    }
  }

  private static func pass(_ state: inout State) {
    guard let inside = state.inside, state.isStopAsked, !state.isStopSent else { return }
    state.isStopSent = true
    kill(-inside, SIGINT)
  }

  /// Runs it to its end: the status as waitpid(2) gives it, or nil when there was no sandbox to run it in.
  ///
  /// One thread starts bwrap and waits for it: bwrap dies with the thread that started it (prctl(2), PR_SET_PDEATHSIG).
  func run(_ ports: [Int]) throws(ProcessError) -> Int32? {
    let channel = try SandboxHost.pair()
    let report = try SandboxHost.pipe()
    let sealed = try spec.sealed.map { path throws(ProcessError) in try SandboxHost.open(path) }
    defer { for file in [channel.ours, report.read] + [sealed].compactMap({ $0 }) { close(file) } }
    let log = ReachLog(path: spec.refusals)
    let traps = TrapWatch(spec.traps, log: log)
    let child = try start(ports, channel: channel.theirs, report: report.write, sealed: sealed)
    close(channel.theirs)
    close(report.write)
    let inside = SandboxHost.number(in: report.read)
    let sockets = DescriptorMessage.receive(over: channel.ours)
    var isMade = inside != nil && sockets.count == ports.count
    if isMade {
      do {
        try ReachProxy(spec.reach, log: log).serve(sockets)
      } catch {
        isMade = false
      }
    }
    if isMade {
      state.withLock { state in
        state.inside = inside
        SandboxHost.pass(&state)
      }
      traps.begin()
      // Only now the program is let go.
      _ = DescriptorMessage.send([channel.ours], over: channel.ours)
    } else {
      kill(child, SIGKILL)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    if isMade { traps.finish() }
    return isMade ? status : nil
  }

  private func start(_ ports: [Int], channel: Int32, report: Int32, sealed: Int32?) throws(ProcessError) -> pid_t {
    var words = [spec.bubblewrap] + spec.view + ["--info-fd", "4"]
    if sealed != nil { words += ["--perms", "0444", "--ro-bind-data", "5", SandboxSpec.sealedPlace] }
    words += ["--", ProgramSearch.ownPath ?? "tagout-server", SandboxEnter.name]
    words += [ports.map { String($0) }.joined(separator: ","), "--"] + spec.words
    var files: [(Int32, Int32)] = [(channel, 3), (report, 4)]
    if let sealed { files.append((sealed, 5)) }
    return try SandboxHost.spawn(words, files: files)
  }

  /// In a group of its own, with the usual signals: what is sent to this program's group does not reach it.
  private static func spawn(_ words: [String], files: [(Int32, Int32)]) throws(ProcessError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // First out of the way, then to their places: a place may be another one's number.
    for (file, place) in files { posix_spawn_file_actions_adddup2(&actions, file, place + 100) }
    for (_, place) in files { posix_spawn_file_actions_adddup2(&actions, place + 100, place) }
    for (_, place) in files { posix_spawn_file_actions_addclose(&actions, place + 100) }
    var usual = sigset_t()
    sigfillset(&usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, &copies, environ)
    guard code == 0 else { throw .cannotStart(program: words[0], reason: String(cString: strerror(code))) }
    return child
  }
}

extension SandboxHost {
  private static func pair() throws(ProcessError) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw .cannotStart(program: "the sandbox", reason: String(cString: strerror(errno)))
    }
    return (ends[0], ends[1])
  }

  private static func pipe() throws(ProcessError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw .cannotStart(program: "the sandbox", reason: String(cString: strerror(errno)))
    }
    return (ends[0], ends[1])
  }

  private static func open(_ path: String) throws(ProcessError) -> Int32 {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotUse(path: path, reason: String(cString: strerror(errno))) }
    return file
  }

  /// The `child-pid` of what bwrap reports (bwrap(1), --info-fd), read to its end.
  private static func number(in file: Int32) -> pid_t? {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1024)
    while text.count < 16_384 {
      let count = read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    let words = String(decoding: text, as: UTF8.self).split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    guard let name = words.firstIndex(of: "child-pid"), name + 1 < words.count else { return nil }
    return pid_t(words[name + 1]).flatMap { $0 > 1 ? $0 : nil }
  }
}
