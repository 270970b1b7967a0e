import Glibc

/// The signal that ends a server in its own way.
package enum EndingSignal: String, Sendable, Hashable {
  /// As Ctrl-C does: Terraform finishes what it has begun and writes its state.
  case interrupt = "INT"
  /// At once, and without its leave.
  case kill = "KILL"
  /// PostgreSQL's immediate shutdown.
  case quit = "QUIT"
  case terminate = "TERM"

  var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .kill: SIGKILL
    case .quit: SIGQUIT
    case .terminate: SIGTERM
    }
  }
}

/// A process group, by its leader, which is a child of this process.
struct ProcessGroup: Sendable, Hashable {
  let leader: Int32

  /// Sends the signal to every process of the group; a group that is gone is none of our business.
  func send(_ signal: EndingSignal) {
    kill(-leader, signal.number)
  }

  /// Sends the signal, waits up to 10 s until the leader has ended, then kills what is left. Does not reap the leader.
  func end(by signal: EndingSignal) async {
    send(signal)
    for _ in 0..<200 where !hasEnded {
      // Nobody cancels this wait; cut short it would only kill sooner.
      try? await Task.sleep(for: .milliseconds(50))
    }
    send(.kill)
  }

  private var hasEnded: Bool {
    var info = siginfo_t()
    // waitid(2): with WNOWAIT the child stays for whoever reaps it; si_signo stays 0 while it runs.
    let status = waitid(P_PID, id_t(leader), &info, WEXITED | WNOHANG | WNOWAIT)
    return status != 0 || info.si_signo != 0
  }
}
