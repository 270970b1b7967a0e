import Processes

/// Waits until a restored server has reached its target and takes writes.
///
/// That it answers is not enough: a hot standby answers as soon as it is consistent, and ends later when its archive
/// does not reach the target.
package struct RecoveryWait: Sendable {
  let server: IsolatedServer
  /// A superuser of the restored cluster.
  let role: String
  let limit: Duration

  package init(_ server: IsolatedServer, role: String, limit: Duration) {
    self.server = server
    self.role = role
    self.limit = limit
  }

  /// How a recovery ended.
  package enum Ending: Sendable, Hashable {
    /// It takes writes.
    case promoted
    /// The server gave up, and its words.
    case ended(String)
    /// It was still at it when the time was over.
    case timedOut
  }

  /// Asks every tenth of a second.
  package func run() async throws -> Ending {
    let clock = ContinuousClock()
    let end = clock.now + limit
    let client = server.client(role)
    while clock.now < end {
      let result = try await client.run("select pg_is_in_recovery()", timeLimit: .seconds(20))
      if result.ending.isSuccess, result.text.hasPrefix("f") { return .promoted }
      let log = server.logText
      let grave = RecoveryLog.grave(log)
      if RecoveryLog.hasEnded(log) || !grave.isEmpty {
        return .ended(grave.isEmpty ? SaidText.digest(log) : grave.joined(separator: "; "))
      }
      if let refusal = RecoveryWait.refusal(result.errorText) { return .ended(refusal) }
      try await Task.sleep(for: .milliseconds(100))
    }
    return .timedOut
  }

  /// What no waiting mends.
  private static func refusal(_ text: String) -> String? {
    let hopeless = ["does not exist", "database locale is incompatible", "no pg_hba.conf entry"]
    return hopeless.contains { text.contains($0) } && !text.contains("No such file") ? SaidText.digest(text) : nil
  }
}
