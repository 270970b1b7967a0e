import Vocabulary

/// How a run ended, as the server is told.
package struct RunReport: Sendable, Hashable {
  /// What became of it.
  package enum Outcome: String, Sendable, Hashable {
    case applied
    case failed
    /// The runner died with it in hand, before anything was started.
    case abandoned
  }

  /// What a run that failed has changed.
  package enum Change: String, Sendable, Hashable {
    case nothing
    /// Something may be, and the state tells of it.
    case saved
    /// Something may be, and the state may not tell of it: a person has to look.
    case unsaved
  }

  package var outcome: Outcome
  package var change: Change
  package var exit: Int64?
  package var signal: Int64?
  package var reason: String?
  /// Whether Terraform left a state that it could not write.
  package var leftState: Bool

  package init(
    _ outcome: Outcome, change: Change = .nothing, exit: Int64? = nil, signal: Int64? = nil, reason: String? = nil,
    leftState: Bool = false
  ) {
    self.outcome = outcome
    self.change = change
    self.exit = exit
    self.signal = signal
    self.reason = reason
    self.leftState = leftState
  }

  /// The members of its JSON object.
  package var members: StructuredObject {
    var members: [StructuredObject.Member] = [
      .init("outcome", .string(outcome.rawValue)), .init("erroredState", .boolean(leftState)),
    ]
    if outcome != .applied { members.append(.init("change", .string(change.rawValue))) }
    if let exit { members.append(.init("exit", .integer(exit))) }
    if let signal { members.append(.init("signal", .integer(signal))) }
    if let reason { members.append(.init("reason", .string(reason))) }
    return StructuredObject(members)
  }

  /// From its JSON object; nil when it is none.
  package init?(_ value: StructuredValue) {
    guard let outcome = value["outcome"]?.text.flatMap(Outcome.init) else { return nil }
    self.init(
      outcome, change: value["change"]?.text.flatMap(Change.init) ?? .nothing, exit: value["exit"]?.whole,
      signal: value["signal"]?.whole, reason: value["reason"]?.text, leftState: value["erroredState"]?.truth ?? false)
  }
}
