import Glibc
import NIOCore
import NIOPosix

/// Opens the way to what a list allows, and notes what it does not.
struct ReachDialer: Sendable {
  /// Why a place is not reached.
  enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    case notListed
    case noAddress
    /// A name that leads to the machine itself, or to the link, where clouds hand out credentials.
    case inside(String)
    case unreachable

    var description: String {
      switch self {
      case .notListed: "it is not among the hosts that this run may reach"
      case .noAddress: "its name has no address"
      case .inside(let address): "its name leads to \(address), which is no place on the network"
      case .unreachable: "nothing answers there"
      }
    }
  }

  let list: ReachList
  let log: ReachLog
  private static let patience = TimeAmount.seconds(15)

  /// A connection to a host by the list.
  func connect(_ host: String, _ port: Int, on loop: any EventLoop) -> EventLoopFuture<any Channel> {
    guard let entry = list.entry(for: host, port) else {
      log.note(host: host, port: port, reason: "not-listed")
      return loop.makeFailedFuture(Refusal.notListed)
    }
    let found = NIOThreadPool.singleton.runIfActive(eventLoop: loop) { try ReachDialer.addresses(host, entry) }
    return found.flatMap { addresses in
      connect(addresses[...], port, on: loop)
    }.flatMapErrorThrowing { error in
      if let refusal = error as? Refusal, case .inside = refusal {
        log.note(host: host, port: port, reason: "inside")
      }
      throw error
    }
  }

  /// Where a name leads, looked up once: what is connected to is what was looked at.
  private static func addresses(_ host: String, _ entry: ReachEntry) throws(Refusal) -> [NetworkAddress] {
    let name = ReachEntry.isLoopback(host) && NetworkAddress(host) == nil ? "127.0.0.1" : host
    let all = NetworkAddress.resolve(name)
    guard let first = all.first else { throw .noAddress }
    guard !entry.isLoopback else { return all }
    let outside = all.filter { $0.place == .open || $0.place == .own }
    guard !outside.isEmpty else { throw .inside(first.text) }
    return outside
  }

  /// The first that answers.
  private func connect(
    _ addresses: ArraySlice<NetworkAddress>, _ port: Int, on loop: any EventLoop
  ) -> EventLoopFuture<any Channel> {
    guard let address = addresses.first else { return loop.makeFailedFuture(Refusal.unreachable) }
    let opened: EventLoopFuture<any Channel> = ClientBootstrap(group: loop).channelOption(.autoRead, value: false)
      .channelOption(.allowRemoteHalfClosure, value: true).connectTimeout(ReachDialer.patience)
      .connect(host: address.text, port: port)
    return opened.flatMapError { _ in connect(addresses.dropFirst(), port, on: loop) }
  }
}
