import Vocabulary

/// What a plan destroys, replaces and lets go, what rests on it, and where its backups are: a graph to be drawn.
///
/// Bounded, so that a plan of thousands still fits a page: what matters least is counted instead of drawn.
package struct PlanGraph: Sendable, Hashable {
  /// In which part of the picture something stands.
  package enum Part: Int, Sendable, Hashable, CaseIterable {
    case lost
    case dependent
    case backup
  }

  /// What becomes of it.
  package enum Standing: String, Sendable, Hashable, CaseIterable {
    case destroyed
    case replaced
    case forgotten = "let go"
    /// It lives on and refers to something that does not.
    case stays
    /// A way back that survives.
    case survives
  }

  /// A box of the picture.
  package struct Node: Sendable, Hashable {
    package var part: Part
    package var standing: Standing
    /// What people call it, e.g. `database courses-production`.
    package var title: String
    /// Its address; empty for what only an attribute tells of, and for what is only counted.
    package var address: String
  }

  /// A line between two nodes, by their places in `nodes`.
  package struct Edge: Sendable, Hashable {
    /// What the second is to the first.
    package enum Kind: String, Sendable, Hashable {
      case dependent = "needed by"
      case backup = "backed up by"
      case encrypts
    }

    package var from: Int
    package var to: Int
    package var kind: Kind
  }

  package internal(set) var nodes: [Node] = []
  package internal(set) var edges: [Edge] = []

  /// The most nodes of each part.
  static let bound = 24
}

extension PlanGraph {
  /// The same graph with its titles made anew, e.g. to hide what is secret.
  package func relabelled(_ title: (String) -> String) -> PlanGraph {
    var graph = self
    for index in graph.nodes.indices { graph.nodes[index].title = title(graph.nodes[index].title) }
    return graph
  }
}
