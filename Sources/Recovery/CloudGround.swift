import CloudAPIs

/// How clouds are asked from this machine, and how long is waited for what they are at.
package struct CloudGround: Sendable {
  /// Where credentials are looked for; nil: this machine.
  package var surroundings: (any CloudSurroundings)?
  /// What carries requests; nil: the network.
  package var transport: (any CloudTransport)?
  /// From one look to the next.
  package var pause = Duration.seconds(20)
  /// How long is waited in all: a big snapshot takes hours.
  package var limit = Duration.seconds(28_800)
  /// How long a server that is there may take to answer.
  package var patience = Duration.seconds(300)
  /// Lets the time between two looks pass.
  package var wait: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  package init() {}
}
