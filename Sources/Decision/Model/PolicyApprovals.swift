import Vocabulary

/// Who may approve what cannot be taken back, and how.
package struct PolicyApprovals: Sendable, Hashable {
  package var origin: PolicyOrigin
  package var mode: Mode?
  /// The names of enrolled people.
  package var people: [String]?
  /// How many of them must sign where data would be lost.
  package var count: Int?
  /// How long an approval holds.
  package var expiry: PolicyDuration?
  /// How long to wait between approval and act.
  package var coolingOff: PolicyDuration?
  /// When nothing that needs an approval runs.
  package var freezes: [FreezeWindow] = []
  package var breakGlass: BreakGlass?

  /// Whether several people share the duty.
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    case team
    case solo
  }

  /// The way in when a freeze or a missing approver would do more harm than the act.
  package struct BreakGlass: Sendable, Hashable {
    package var origin: PolicyOrigin
    package var people: [String]
    package var expiry: PolicyDuration?

    package init(origin: PolicyOrigin, people: [String], expiry: PolicyDuration?) {
      self.origin = origin
      self.people = people
      self.expiry = expiry
    }
  }

  package init(origin: PolicyOrigin) {
    self.origin = origin
  }

  /// What a file that may only tighten makes of these: more people, shorter times, longer waits, more freezes.
  package func tightened(by other: PolicyApprovals) -> PolicyApprovals {
    var both = self
    if let more = other.count { both.count = max(count ?? 1, more) }
    if let shorter = other.expiry { both.expiry = expiry.map { min($0, shorter) } ?? shorter }
    if let longer = other.coolingOff { both.coolingOff = coolingOff.map { max($0, longer) } ?? longer }
    both.freezes += other.freezes.filter { !freezes.contains($0) }
    return both
  }

  /// These, with what the other says in place of them.
  package func replaced(by other: PolicyApprovals) -> PolicyApprovals {
    var both = self
    both.mode = other.mode ?? mode
    both.people = other.people ?? people
    both.count = other.count ?? count
    both.expiry = other.expiry ?? expiry
    both.coolingOff = other.coolingOff ?? coolingOff
    both.freezes += other.freezes.filter { !freezes.contains($0) }
    both.breakGlass = other.breakGlass ?? breakGlass
    return both
  }
}
