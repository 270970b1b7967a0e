import Vocabulary

/// Who sends a request: the bearer of a valid token.
package struct Caller: Sendable, Hashable {
  package var token: Token

  package init(token: Token) {
    self.token = token
  }

  /// As records name the caller: proven by the token, with the owner who answers for it.
  package var actor: Actor {
    var actor = Actor(client: .proven("\(token.role.rawValue) \(token.name)"))
    actor.user = token.owner.map { .proven($0) }
    return actor
  }
}
