import CloudAPIs
import Vocabulary

/// What a probe of a vault found.
package struct VaultProbeReport: Sendable, Hashable {
  /// How well a vault holds.
  package enum Verdict: String, Sendable, Hashable {
    /// Nothing got through.
    case holds
    case open
    case undecided
  }

  /// E.g. `s3://backups/postgresql`.
  package var vault: String
  /// Whose credentials were used; nil when the service does not tell.
  package var caller: String?
  /// The lock that the first canary got; nil when it has none or the credentials may not see it.
  package var lock: ObjectLock?
  /// Why whatever takes the source away may take this too; nil when nothing here says so.
  package var dependence: String?
  package var results: [VaultAttemptResult] = []
  /// What was left behind: keys, with the versions where there are any.
  package var canaries: [String] = []
  package var started: Instant

  package init(vault: String, started: Instant) {
    self.vault = vault
    self.started = started
  }

  /// What all attempts together say.
  package var verdict: Verdict {
    if results.contains(where: { $0.outcome == .gotThrough }) { return .open }
    return results.isEmpty || results.contains { $0.outcome == .undecided } ? .undecided : .holds
  }

  /// The attempts that got through.
  package var breaches: [VaultAttempt] { results.filter { $0.outcome == .gotThrough }.map(\.attempt) }

  /// As JSON.
  package var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("vault", .string(vault)), .init("verdict", .string(verdict.rawValue)),
      .init("started", .string(started.description)),
      .init("attempts", .array(results.map(VaultProbeReport.value))),
      .init("gotThrough", .array(breaches.map { .string($0.rawValue) })),
      .init("canaries", .array(canaries.map { .string($0) })),
      .init("independent", dependence == nil ? .null : false),
    ]
    if let caller { members.append(.init("caller", .string(caller))) }
    if let dependence { members.append(.init("dependence", .string(dependence))) }
    if let lock {
      members.append(
        .init("lock", .object(["mode": .string(lock.mode.rawValue), "until": .string(lock.until.description)])))
    }
    return .object(StructuredObject(members))
  }

  private static func value(_ result: VaultAttemptResult) -> StructuredValue {
    .object([
      "name": .string(result.attempt.rawValue), "outcome": .string(result.outcome.rawValue),
      "detail": .string(result.detail),
    ])
  }
}
