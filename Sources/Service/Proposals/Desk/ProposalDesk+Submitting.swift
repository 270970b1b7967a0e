import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

extension ProposalDesk {
  /// Takes a proposal in: it waits for a runner then.
  package func submit(_ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    let proposer = try await ProposalDesk.proposer(caller, core)
    let draft = try ProposalDraft(object)
    guard caller.token.reaches(draft.workspace) else {
      throw APIError(.forbidden, "token.other-workspace", "the token \"\(caller.token.name)\" is for another workspace")
    }
    let id = Identifier.random("p")
    var secrets = draft.secrets
    secrets.salt = Identifier.random("s")
    let request = draft.request(by: proposer, token: caller.token.id)
    let reading = core.clock.reading()
    let proposal = StoredProposal(
      id: id, request: request,
      sealedSecrets: try core.seals.seal(try secrets.bytes(), context: StoredProposal.context(id)), created: reading,
      expires: Instant(milliseconds: reading.wall.milliseconds + ProposalDesk.lifetime))
    let entry = ServerRecord.entry(
      "proposal.created", at: reading.wall, by: caller.actor, ProposalRecords.details(of: proposal))
    try await core.store.write(.proposalMade) { store in
      guard try store.workspace(named: request.workspace) != nil else {
        throw APIError(
          .notFound, "workspace.missing", "there is no workspace \"\(request.workspace)\"",
          remedy: "an admin makes it with `tagout workspace set \(request.workspace)`")
      }
      if let tree = request.tree {
        guard try store.hasTree(tree) else {
          throw APIError(
            .unprocessableContent, "tree.missing", "the configuration \(tree) was not sent",
            remedy: "send it to /api/v1/trees/\(tree) first; `tagout propose` does")
        }
      }
      try store.add(proposal)
      try store.append([entry])
    }
    return proposal
  }

  /// Who stands behind a token.
  static func proposer(_ caller: Caller, _ core: ServerCore) async throws -> Proposer {
    let owner: String?
    if let named = caller.token.owner {
      owner = named
    } else {
      owner = try await core.store.read { store in
        try store.setting(.singleUser) == "1" ? try store.setting(.singleUserName) : nil
      }
    }
    guard let owner else {
      throw APIError(
        .forbidden, "token.no-owner", "nobody answers for the token \"\(caller.token.name)\"",
        remedy: "make one with `tagout token create --owner PERSON`")
    }
    switch caller.token.role {
    case .agent: return .agent(caller.token.name, owner: owner)
    case .operator: return .person(owner)
    case .runner, .reader:
      throw APIError(
        .forbidden, "token.role", "a \(caller.token.role.rawValue)'s token cannot propose",
        remedy: "use a token of the role agent or operator")
    }
  }
}
