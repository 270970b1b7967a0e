import Vocabulary

extension ApprovalStanding.Objection {
  /// Why an approval does not count and what to do, as the rest of a sentence: `it does not count: …`.
  package var sentence: String {
    switch self {
    case .otherSubject: "it was signed for another offer than the one that stands; look at the proposal, and sign anew"
    case .notEnrolled: "nobody of that name is enrolled; `tagout person add` enrols a person"
    case .foreignKey: "the key is not one of theirs; sign with a key that is enrolled under that name"
    case .keyNotYet(let from): "the key is new and counts from \(from) on; have somebody vouch for it, or wait"
    case .keyRevoked(let until): "the key was taken back at \(until); sign with another"
    case .notNamed: "the policy does not name them under `approvals.people`; ask one of those it names"
    case .proposer(let name): "\(name) proposed it; somebody else must approve"
    case .owner(let owner, let agent): "\(owner) owns \(agent), the agent that proposed it; somebody else must approve"
    case .sameAs(let name): "the same person, key or identity has approved as \(name); somebody else must approve"
    case .notHardwareBound:
      "its key is a file that an agent can use; sign with a security key (`ssh-keygen -t ed25519-sk -O verify-required`)"
    case .synced:
      "its passkey is synced from device to device by its maker's cloud; use a passkey that stays on one security key"
    case .notPresent: "nobody touched the security key; sign again and touch it"
    case .notVerified: "the security key did not ask for a PIN or a finger; use one made with `-O verify-required`"
    case .nameNotTyped(let wanted): "the environment's name was not typed; approve again and type \"\(wanted)\""
    case .expired(let when): "it expired at \(when); look again at what would happen, and sign anew"
    case .clockSetBack: "the server's clock was set back since it was given; sign anew once the clock is right"
    case .otherMode(let mode): "it was given by the rules of mode \(mode.rawValue), which is not in force; sign anew"
    case .notForBreakGlass: "the policy does not let them break the glass; it names who may under `break-glass`"
    case .noReason: "whoever breaks the glass says why; give a reason"
    }
  }
}
