import Vocabulary

/// Whether one approval counts, and why not.
package struct ApprovalStanding: Sendable, Hashable {
  package var approval: String
  package var person: String
  /// Why it does not count; nil when it does.
  package var objection: Objection?

  /// Whether it counts.
  package var counts: Bool { objection == nil }

  /// Why an approval does not count.
  package enum Objection: Sendable, Hashable {
    /// It was signed for something else, or for an earlier offer of this.
    case otherSubject
    case notEnrolled
    /// The key is not one of the person's.
    case foreignKey
    /// The key does not count yet, from then on it does.
    case keyNotYet(Instant)
    /// The key was taken back then.
    case keyRevoked(Instant)
    /// The policy does not name the person.
    case notNamed
    /// The one who proposed it, by this name or another.
    case proposer(String)
    /// The owner of the agent that proposed it, by this name or another.
    case owner(String, agent: String)
    /// The same person, key or identity has said yes already, under that name.
    case sameAs(String)
    /// Data dies, and the key can be used without a person.
    case notHardwareBound
    /// Data dies, and the passkey may be copied from device to device.
    case synced
    case notPresent
    case notVerified
    /// The environment's name was not typed, or another was.
    case nameNotTyped(wanted: String)
    case expired(Instant)
    /// The wall clock was set back since it was given.
    case clockSetBack
    /// Given by rules that are not in force.
    case otherMode(Approval.Mode)
    /// The policy does not let the person break the glass.
    case notForBreakGlass
    case noReason
  }
}
