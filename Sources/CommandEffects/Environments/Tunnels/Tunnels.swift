import Vocabulary

/// The tunnels that programs of a text have opened on the machine at hand.
package struct Tunnels: Sendable {
  package var all: [Tunnel] = []

  package init(_ all: [Tunnel] = []) {
    self.all = all
  }

  /// Where what connects to this machine comes out; nil when no tunnel takes it. Of several the gravest.
  ///
  /// - Parameters:
  ///   - port: nil when it is not known.
  ///   - socket: the folder of the socket that is connected to, instead of a port.
  func end(port: Int?, socket: String? = nil) -> Environment? {
    let ends = all.filter { $0.takes(port: port, socket: socket) }.map(\.end)
    return ends.dropFirst().reduce(ends.first) { worst, next in
      guard let worst else { return next }
      return worst.tier.orWorse(next.tier) == worst.tier ? worst : next
    }
  }
}
