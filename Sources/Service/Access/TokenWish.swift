import Ledger
import Vocabulary

/// A token that somebody would like to have given out.
package struct TokenWish: Sendable, Hashable {
  /// The longest life of an operator's token.
  private static let operatorBound: Int64 = 4 * 3_600_000

  package var role: TokenRole
  package var name: String
  package var owner: String?
  package var workspace: String?
  package var readsRawState = false
  package var reason: String?
  /// Milliseconds; nil for what is usual.
  package var lifetime: Int64?

  package init(
    role: TokenRole, name: String, owner: String? = nil, workspace: String? = nil, readsRawState: Bool = false,
    reason: String? = nil, lifetime: Int64? = nil
  ) {
    self.role = role
    self.name = name
    self.owner = owner
    self.workspace = workspace
    self.readsRawState = readsRawState
    self.reason = reason
    self.lifetime = lifetime
  }

  /// Gives it out, recorded. Throws `refused` with the way that is open.
  package func grant(_ secret: TokenSecret, in core: ServerCore) async throws -> Token {
    let now = core.clock.now()
    let token = Token(
      id: Identifier.random("token"), role: role, name: name, owner: owner, workspace: workspace,
      readsRawState: readsRawState, reason: reason, created: now,
      expires: Instant(milliseconds: now.milliseconds + (try checkedLifetime())))
    let digest = secret.digest
    try await core.store.write(.tokenCreated) { store in
      try checkOwner(in: store, at: now)
      try makeWorkspace(in: store, isSingleUser: core.isSingleUser, at: now)
      try store.add(token, digest: digest)
      try store.append([TokenWish.entry(token, at: now)])
    }
    return token
  }

  private func checkedLifetime() throws -> Int64 {
    let usual: Int64 =
      switch role {
      case .agent, .reader: 90 * 86_400_000
      case .runner: 365 * 86_400_000
      case .operator: 30 * 60_000
      }
    let lifetime = lifetime ?? usual
    guard role != .operator || lifetime <= TokenWish.operatorBound else {
      throw ServiceError.refused(
        reason: "an operator's token lasts four hours at most", remedy: "give less to --expires")
    }
    return lifetime
  }

  private func checkOwner(in store: any StoreReading, at now: Instant) throws {
    guard let owner else {
      guard role == .agent || role == .operator else { return }
      throw ServiceError.refused(
        reason: "the token of \(role == .agent ? "an agent" : "an operator") names who answers for it",
        remedy: "add --owner PERSON, who is enrolled")
    }
    guard let person = try store.person(named: owner), person.removed == nil else {
      throw ServiceError.refused(
        reason: "\"\(owner)\" is no person who is enrolled here", remedy: "enrol them with `tagout person add` first")
    }
  }

  /// Where one person is everything a workspace may begin like this, its tier unknown.
  private func makeWorkspace(in store: any StoreWriting, isSingleUser: Bool, at now: Instant) throws {
    guard let workspace, try store.workspace(named: workspace) == nil else { return }
    guard isSingleUser else {
      throw ServiceError.refused(
        reason: "there is no workspace \"\(workspace)\"",
        remedy: "make it with `tagout workspace set \(workspace)` first")
    }
    let made = Workspace(name: workspace, tier: .unknown, created: now)
    try store.set(made)
    try store.append([WorkspaceChange.entry(made, before: nil, at: now)])
  }

  private static func entry(_ token: Token, at now: Instant) -> LedgerEntry {
    ServerRecord.entry(
      "token.created", at: now, by: OperatingUser.actor(),
      [
        "expires": .string("\(token.expires)"), "id": .string(token.id), "name": .string(token.name),
        "owner": .string(token.owner ?? ""), "rawState": .boolean(token.readsRawState),
        "reason": .string(token.reason ?? ""), "role": .string(token.role.rawValue),
        "workspace": .string(token.workspace ?? ""),
      ])
  }
}
