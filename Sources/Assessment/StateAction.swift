/// A state to be judged, as bytes.
package struct StateAction: Sendable {
  package var state: [UInt8]
  /// The state last known good; nil when there is none.
  package var older: [UInt8]?

  package init(state: [UInt8], older: [UInt8]? = nil) {
    self.state = state
    self.older = older
  }
}
