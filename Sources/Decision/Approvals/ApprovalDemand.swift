import Vocabulary

/// Something that must be there before a proposal is applied, whether it is, and why not.
package struct ApprovalDemand: Sendable, Hashable {
  /// What must be there.
  package enum Kind: Sendable, Hashable {
    /// One signature, the proposer's own included.
    case confirm
    /// The signatures of so many people.
    case people(Int)
    /// A saved plan instead of a command that plans and applies in one breath.
    case savedPlan
    /// A proven restore point outside the blast radius.
    case restorePoint
    /// So many minutes since the last signature that was needed.
    case coolingOff(minutes: Int)
    /// No freeze window is open.
    case noFreeze
  }

  package var kind: Kind
  package var isMet: Bool
  /// One sentence: what is there, or what is missing and how to get it.
  package var sentence: String

  package init(_ kind: Kind, isMet: Bool, _ sentence: String) {
    self.kind = kind
    self.isMet = isMet
    self.sentence = sentence
  }
}
