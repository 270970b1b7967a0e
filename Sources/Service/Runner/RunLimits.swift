import Synchronization

/// Which limit a run has reached first.
final class RunLimits: Sendable {
  private let first = Mutex<String?>(nil)

  /// Nil while it is within all.
  var reason: String? { first.withLock { $0 } }

  func note(_ reason: String) {
    first.withLock { $0 = $0 ?? reason }
  }
}

/// Something that has happened or not.
final class RunFlag: Sendable {
  private let state = Mutex(false)

  var isRaised: Bool { state.withLock { $0 } }

  func raise() {
    state.withLock { $0 = true }
  }
}
