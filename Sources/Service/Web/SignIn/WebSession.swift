import HTTPTypes
import Vocabulary

/// Who looks at a page: a person who is signed in. It approves nothing; only a key's signature does.
package struct WebSession: Sendable, Hashable {
  package let person: String
  /// What the person may do; more than one where an identity provider's groups add to what is enrolled.
  package let roles: Set<PersonRole>
  /// What a page's forms send as the field `csrf`, and scripts as the header `X-Tagout-CSRF`.
  package let csrf: String
  package let method: StoredSession.Method
  /// When it ends at the latest.
  package let ends: Instant
  /// Of the secret, for whoever ends it.
  let digest: [UInt8]

  /// Whether the person may be asked to approve.
  package var mayApprove: Bool { roles.contains(.approver) || roles.contains(.admin) }
}

extension Caller {
  /// A person at a page: they see what a reader sees, and bring their own signatures.
  package init(_ session: WebSession) {
    token = Token(
      id: "session-of-\(session.person)", role: .reader, name: session.person, owner: session.person,
      created: session.ends, expires: session.ends)
    self.session = session
  }
}

extension APIContext {
  /// Who is signed in; 401 where nobody is.
  package func requireSession() throws(APIError) -> WebSession {
    guard let session else {
      throw APIError(.unauthorized, "session.missing", "nobody is signed in here", remedy: "sign in at /sign-in")
    }
    return session
  }
}
