/// Looks at something in a cloud until it is as it should be: bounded, and told as it goes.
struct CloudWait: Sendable {
  let ground: RecoveryGround
  /// What is waited for, as people are told of it.
  let what: String
  let limit: Duration

  init(_ ground: RecoveryGround, _ what: String, limit: Duration? = nil) {
    self.ground = ground
    self.what = what
    self.limit = limit ?? ground.cloud.limit
  }

  /// What one look has shown.
  enum Look<Success: Sendable>: Sendable {
    case there(Success)
    /// How far it is.
    case waiting(String)
  }

  /// Each change is told. Throws `late` when the time is over.
  func run<Success: Sendable>(_ look: () async throws -> Look<Success>) async throws -> Success {
    var told = ""
    var waited = Duration.zero
    while true {
      switch try await look() {
      case .there(let success): return success
      case .waiting(let state):
        if state != told { ground.tell(.note("\(what): \(state)")) }
        told = state
      }
      guard waited < limit else {
        throw RecoveryError.late(what: what, seconds: Int(limit.components.seconds))
      }
      try await ground.cloud.wait(ground.cloud.pause)
      waited += ground.cloud.pause
    }
  }
}
