import NIOCore
import NIOPosix

/// The way out of a sandbox: connections are taken at ports inside, and made from here.
///
/// The ports were opened inside the sandbox's own network, which has no way anywhere, and handed out.
struct ReachProxy {
  let dialer: ReachDialer
  private let group: any EventLoopGroup

  init(_ list: ReachList, log: ReachLog, group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton) {
    dialer = ReachDialer(list: list, log: log)
    self.group = group
  }

  /// Takes connections at listening sockets.
  ///
  /// - Parameter sockets: the one that asks where to, and then one for each of the list's forwards, in order.
  func serve(_ sockets: [Int32]) throws {
    for (index, socket) in sockets.enumerated() {
      let place = index == 0 ? nil : ReachEntry(name: "127.0.0.1", port: dialer.list.forwards[index - 1])
      let dialer = dialer
      _ = try ServerBootstrap(group: group).childChannelOption(.autoRead, value: false)
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
              ReachHandler(dialer.forwarding(to: place), place: place))
          }
        }
        .withBoundSocket(socket).wait()
    }
  }
}

extension ReachDialer {
  /// For a port that stands for a place: the list has it under whichever of the machine's names.
  fileprivate func forwarding(to place: ReachEntry?) -> ReachDialer {
    guard let place else { return self }
    return ReachDialer(list: ReachList([place]), log: log)
  }
}
