import Vocabulary

/// Keeps what another source gave until it is about to end.
package actor KeptCredentials: CredentialSource {
  /// How long before their end credentials are fetched anew, in milliseconds.
  private static let margin: Int64 = 120_000

  private let source: @Sendable () async throws(CloudError) -> CloudCredentials
  private let now: @Sendable () -> Instant
  private var kept: CloudCredentials?

  package init(
    now: @escaping @Sendable () -> Instant,
    _ source: @escaping @Sendable () async throws(CloudError) -> CloudCredentials
  ) {
    self.source = source
    self.now = now
  }

  package func credentials() async throws(CloudError) -> CloudCredentials? {
    if let kept, kept.last(KeptCredentials.margin, from: now()) { return kept }
    // Two that ask at once fetch twice, and either answer is good.
    let fresh = try await source()
    kept = fresh
    return fresh
  }
}
