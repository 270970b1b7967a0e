/// Who put a proposal forward.
package struct ShownAsker: Sendable, Hashable {
  /// The person, or the agent's name.
  package var name: String
  /// Who owns the agent; nil for a person.
  package var owner: String?
  /// The client and the session that it says it is.
  package var client: String?
  package var session: String?

  package init(_ name: String, owner: String? = nil, client: String? = nil, session: String? = nil) {
    self.name = name
    self.owner = owner
    self.client = client
    self.session = session
  }

  /// In words.
  package var words: String { owner.map { "\($0)’s agent \(name)" } ?? name }
}
