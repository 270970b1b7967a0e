import Vocabulary

/// A port or a socket of this machine that a program of the same text leads elsewhere.
package struct Tunnel: Sendable, Hashable {
  /// What listens here.
  package enum Door: Sendable, Hashable {
    /// Nil when it cannot be told: then it may be any.
    case port(Int?)
    case socket(String)
  }

  var door: Door
  /// Where it ends.
  var end: Environment
  /// The machine that it listens on, as `Inspection.scope` names it.
  var scope: String?

  init(_ door: Door, to end: Environment, by program: String) {
    self.door = door
    self.end = end
    let what = end.tier == .unknown ? "nothing tells where it ends" : end.evidence
    self.end.evidence = "\(program) leads from this machine elsewhere: \(what)"
  }

  /// Whether what connects to a port of this machine, or to a socket's folder, may come out at the other end.
  func takes(port: Int?, socket: String?) -> Bool {
    switch door {
    case .port(let own): socket == nil && (own == nil || port == nil || own == port)
    case .socket(let path): socket.map { path.hasPrefix($0) } ?? false
    }
  }
}
