import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

/// Takes proposals in, shows them, and takes what people say about them.
///
/// What is decided is computed from one look at the store, and written only when the store has not moved since.
package struct ProposalDesk: Sendable {
  /// How long a proposal lives unless it is applied.
  package static let lifetime: Int64 = 24 * 3_600_000
  /// How often a change is tried again when somebody else was first.
  static let attempts = 8

  /// Somebody else was first: nothing was written, and it is to be looked at again.
  struct Overtaken: Error {}

  let core: ServerCore

  package init(_ core: ServerCore) {
    self.core = core
  }

  /// One look at a proposal that a caller may see; 404 when there is none.
  func look(_ id: String, for caller: Caller?) async throws -> ProposalLook {
    let name = try await wholeName(id)
    guard let look = try await core.store.read({ try ProposalLook($0, name) }),
      caller?.token.reaches(look.workspace.name) ?? true
    else { throw ProposalDesk.missing(id) }
    return look
  }

  /// An identifier, or the beginning of one that only one proposal has.
  private func wholeName(_ text: String) async throws -> String {
    guard text.utf8.count >= 6, text.utf8.count <= 64, text.hasPrefix("p-") else { return text }
    let names = try await core.store.read { try $0.proposalNames(beginning: text) }
    guard names.count < 2 || names.contains(text) else {
      throw APIError(
        .conflict, "proposal.ambiguous", "more than one proposal begins with \"\(text)\"", remedy: "give more of it")
    }
    return names.count == 1 ? names[0] : text
  }

  static func missing(_ id: String) -> APIError {
    APIError(
      .notFound, "proposal.missing", "there is no proposal \"\(id)\"",
      remedy: "`tagout proposal list` shows those that are")
  }

  /// Changes a proposal: `decide` looks and says what to write; it is asked again when somebody else was first.
  func change<Value: Sendable>(
    _ id: String, _ point: CommitPoint, for caller: Caller?,
    _ decide: (ProposalLook) async throws -> ProposalChange<Value>
  ) async throws -> Value {
    for _ in 0..<ProposalDesk.attempts {
      let look = try await look(id, for: caller)
      let change = try await decide(look)
      guard let write = change.write else { return change.value }
      let now = core.clock.now()
      let proposal = change.proposal
      let records = change.records
      do {
        try await core.store.write(point) { store in
          // What was looked at must still be so: the proposal, and the state that the judgement was about.
          guard try KeptState.of(look.workspace.name, in: store) == look.state,
            try store.clockWatch().isSuspended == look.watch.isSuspended,
            try store.people() == look.people, try store.recoveryMark() == look.recovery.mark,
            try store.replace(proposal, at: now)
          else { throw Overtaken() }
          try write(store)
          try store.append(records)
        }
        ProposalNews.shared.tell(proposal.id)
        return change.value
      } catch is Overtaken {
        continue
      }
    }
    throw APIError(
      .conflict, "proposal.busy", "the proposal is being changed by others all the time", remedy: "try again")
  }

  /// The refusal of an event by the state machine, for whoever asked.
  static func refusal(_ refusal: ProposalRefusal) -> APIError {
    APIError(.conflict, "proposal.refused", refusal.description)
  }

  func secrets(of proposal: StoredProposal) throws -> ProposalSecrets {
    try ProposalSecrets(try core.seals.open(proposal.sealedSecrets, context: StoredProposal.context(proposal.id)))
  }
}
