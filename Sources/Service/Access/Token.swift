import Vocabulary

/// A bearer's right, without its secret: only the secret's SHA-256 is stored.
package struct Token: Sendable, Hashable {
  package var id: String
  package var role: TokenRole
  /// Who bears it, e.g. an agent's name.
  package var name: String
  /// The person who answers for it.
  package var owner: String?
  /// The only workspace that it opens; nil for all.
  package var workspace: String?
  /// Whether an agent may read the state as it is.
  package var readsRawState: Bool
  /// Why an operator has it.
  package var reason: String?
  package var created: Instant
  package var expires: Instant
  package var revoked: Instant?

  package init(
    id: String, role: TokenRole, name: String, owner: String? = nil, workspace: String? = nil,
    readsRawState: Bool = false, reason: String? = nil, created: Instant, expires: Instant, revoked: Instant? = nil
  ) {
    self.id = id
    self.role = role
    self.name = name
    self.owner = owner
    self.workspace = workspace
    self.readsRawState = readsRawState
    self.reason = reason
    self.created = created
    self.expires = expires
    self.revoked = revoked
  }

  /// Whether it opens anything at a time.
  package func isValid(at now: Instant) -> Bool { revoked == nil && now < expires }

  /// Whether it reaches a workspace.
  package func reaches(_ name: String) -> Bool { workspace == nil || workspace == name }
}

/// What a token's bearer is. None of them approves anything.
package enum TokenRole: String, Sendable, Hashable, CaseIterable {
  /// Reads, plans and proposes.
  case agent
  /// Plans and applies what was approved.
  case runner
  /// A person who imports, taints, moves and migrates for some minutes, outside production.
  case `operator`
  /// Reads what is shown.
  case reader
}

/// The tokens that were given out.
package protocol TokenReading {
  /// By the SHA-256 of the secret.
  func token(digest: [UInt8]) throws -> Token?
  func tokens() throws -> [Token]
}

/// The tokens that were given out.
package protocol TokenWriting {
  func add(_ token: Token, digest: [UInt8]) throws
  /// Gives whether there was such a token that was not revoked.
  func revokeToken(id: String, at time: Instant) throws -> Bool
  /// Revokes all that a person answers for; gives how many opened something until then.
  func revokeTokens(ofOwner owner: String, at time: Instant) throws -> Int
}
