import Formats
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Vocabulary

/// A server that is started once and ends when the process is asked to.
struct RunningServer {
  let core: ServerCore
  let address: ListenAddress
  let names: ServedNames
  let tls: ServerTLS?
  let limits: ServerLimits
  let site: ServedSite
  /// The identity provider that lets people in; nil where none does.
  let provider: IdentityProvider?

  /// Serves until SIGTERM or SIGINT, and then until what was begun is answered.
  func run() async throws {
    let logger = Logger(label: "tagout")
    let patience = TimeAmount.seconds(Int64(limits.patience))
    let plain = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        // Whoever sends a body too slowly is told so before the connection counts as idle.
        additionalChannelHandlers: [RequestPatience(patience: patience)], idleTimeout: patience + .seconds(1),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits.head, maxHeaderListSize: limits.head, maxHeaderFieldCount: limits.fields)))
    let application = Application(
      router: ServerRouter.make(
        core, names: names, isSecure: tls != nil, web: WebDesk(core, site: site, provider: provider)),
      server: try tls.map { try .tls(plain, tlsConfiguration: $0.configuration) } ?? plain,
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), serverName: "tagout",
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? address.port
        let scheme = tls == nil ? "http" : "https"
        site.note(port: port)
        // Only links that commands print go by it.
        try? await site.keepOrigin(in: core.store)
        logger.notice("listening", metadata: ["address": "\(scheme)://\(address.urlHost):\(port)"])
        // Whoever waits for the line is gone when it cannot be written; the server is there all the same.
        try? ListeningLine.write("\(scheme)://\(address.urlHost):\(port)", fingerprint: tls?.fingerprint)
      },
      logger: logger)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { await ProposalSweep(core).repeatedly(logger) }
      group.addTask { await BucketWatch(core).repeatedly(logger) }
      group.addTask { await DrillSchedule(core).repeatedly(logger) }
      group.addTask { await NotificationSender(core, base: names.base).repeatedly(logger) }
      try await application.runService()
      group.cancelAll()
    }
    logger.notice("stopped in order")
  }
}
