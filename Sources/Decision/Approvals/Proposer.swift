/// Who put a proposal forward.
package enum Proposer: Sendable, Hashable {
  /// A person, by name.
  case person(String)
  /// An agent or a pipeline, by its token's name, and the person who owns it.
  case agent(String, owner: String)

  /// The person behind it, whose own yes does not count.
  package var person: String {
    switch self {
    case .person(let name): name
    case .agent(_, let owner): owner
    }
  }
}
