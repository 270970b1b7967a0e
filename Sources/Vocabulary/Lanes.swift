/// Whether two pieces of work that need nothing of each other are done at once or one after the other.
///
/// What is pure knows no threads: whoever runs it says how a second piece of work runs beside the first. The results are
/// the same either way.
package protocol Lanes: Sendable {
  /// Whether nothing is done at once.
  var isOne: Bool { get }

  /// The results of both pieces of work, when both have ended.
  func both<First, Second: Sendable>(_ first: () -> First, _ second: @Sendable () -> Second) -> (First, Second)
}

/// The first piece of work, then the second.
package struct OneLane: Lanes {
  package init() {}

  package var isOne: Bool { true }

  package func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    (first(), second())
  }
}

extension Lanes where Self == OneLane {
  /// One after the other.
  package static var one: OneLane { OneLane() }
}
