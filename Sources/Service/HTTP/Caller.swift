import Vocabulary

/// Who sends a request: the bearer of a valid token, or a person who is signed in at a page.
package struct Caller: Sendable, Hashable {
  /// What it may reach; for a person at a page one that nobody bears.
  package var token: Token
  /// Who is signed in; nil for the bearer of a token.
  package var session: WebSession?

  package init(token: Token) {
    self.token = token
  }

  /// As records name the caller: proven by the token, with the owner who answers for it.
  package var actor: Actor {
    if let session { return Actor(user: .proven(session.person), client: .proven("web")) }
    var actor = Actor(client: .proven("\(token.role.rawValue) \(token.name)"))
    actor.user = token.owner.map { .proven($0) }
    return actor
  }
}
