import Dispatch
import Glibc
import Synchronization

/// Watches for the signals by which a person or the system ends a program: SIGHUP, SIGINT, SIGTERM.
///
/// While it lives they no longer end the program by themselves. One that was ignored from the start, as under nohup,
/// stays ignored. Unchecked, because the sources, which Dispatch does not mark, are only kept alive here.
package final class StopSignals: @unchecked Sendable {
  private let received: FirstSignal
  private let sources: [any DispatchSourceSignal]

  /// Calls `action` at the first of them, on a thread of its own; later ones change nothing.
  package init(_ action: @escaping @Sendable () -> Void) {
    let received = FirstSignal()
    self.received = received
    sources = [SIGHUP, SIGINT, SIGTERM].filter { !Self.isIgnored($0) }.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { if received.set(number) { action() } }
      source.activate()
      return source
    }
  }

  /// Ends this process by the signal that came, as if it had not been watched for; returns when none came.
  package func passOn() {
    guard let number = received.number else { return }
    signal(number, SIG_DFL)
    // Dispatch's threads, one of which this may be, block every signal.
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, number)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The first signal that came.
private final class FirstSignal: Sendable {
  private let first = Mutex<Int32?>(nil)

  var number: Int32? { first.withLock { $0 } }

  /// Whether this is the first one.
  func set(_ number: Int32) -> Bool {
    first.withLock { first in
      defer { first = first ?? number }
      return first == nil
    }
  }
}
