/// What an act is played on: production, and the two laptops.
///
/// An act is built once and played once; the second is built only after the first was played.
protocol DemoStage: Sendable {
  /// The calls of the agent, in order.
  var script: [AgentCall] { get }

  /// Makes production stand, the new laptop have the configuration without a state, and the archive lie beside it.
  func build(_ act: Act, on screen: DemoScreen) async throws

  /// What the agent's shell and the hook find in their environment, beside what the client sets.
  func environment(_ act: Act) -> [String: String]

  /// Lets what happened to the cloud happen to the data too, after a call has run.
  func settle(_ act: Act) async throws

  /// Counts what stands.
  func count(_ act: Act) async throws -> EstateCount
}
