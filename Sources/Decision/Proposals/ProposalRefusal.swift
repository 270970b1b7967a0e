/// Why an event is not taken.
package enum ProposalRefusal: Sendable, Hashable, CustomStringConvertible {
  /// It makes no sense where the proposal stands; the event and the state, each in a word.
  case notNow(event: String, state: String)
  /// Another lease is the one in force; its token.
  case fencedOff(by: Int64)
  /// A lease needs a token greater than all that were given before; the greatest so far.
  case tokenNotNew(greatest: Int64)
  /// It is about another subject than the one put before people, or about an offer that is void.
  case otherSubject
  /// Nobody has signed what somebody must sign.
  case notSigned
  /// The right to apply was given before; it is given once.
  case applyGiven
  /// The runner was told to begin before; it is told once, for nobody knows what a second start would find.
  case applyBegun
  /// No approval of that name hangs on it.
  case noSuchApproval
  /// It needs a name and a reason.
  case noReason

  package var description: String {
    switch self {
    case .notNow(let event, let state): "the proposal is \(state): it cannot be \(event) now"
    case .fencedOff(let token): "another lease is in force, with the token \(token): stop, and ask for new work"
    case .tokenNotNew(let greatest): "a lease needs a token above \(greatest): take a new one"
    case .otherSubject: "it was signed for another offer than the one that stands: look at the proposal, and sign anew"
    case .notSigned: "nobody has signed it: ask for the approvals that it names"
    case .applyGiven: "the right to apply it was given before, and is given once: propose it anew"
    case .applyBegun: "its apply was begun before, and is begun once: report how it ended, or have it reconciled"
    case .noSuchApproval: "no approval of that name hangs on the proposal: look at the proposal"
    case .noReason: "it needs a name and a reason: say who and why"
    }
  }
}
