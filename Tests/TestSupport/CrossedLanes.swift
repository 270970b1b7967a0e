import Vocabulary

/// The second piece of work, then the first: what depends on their order shows.
package struct CrossedLanes: Lanes {
  package init() {}

  package var isOne: Bool { false }

  package func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let two = second()
    return (first(), two)
  }
}
