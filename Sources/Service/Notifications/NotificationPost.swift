import AsyncHTTPClient
import Formats
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Vocabulary

/// Brings one message to one target.
struct NotificationPost: Sendable {
  private static let patience = Int64(15)
  let core: ServerCore
  let target: NotificationTarget

  /// Throws why it was not taken.
  func deliver(_ message: NotificationMessage) async throws {
    guard let place = ReachEntry(address: NotificationPost.plain(target.address)) else {
      throw NotificationError.address(target.shownAddress)
    }
    let address = try await NotificationPost.address(of: place, allowed: target.allowed)
    switch target.kind {
    case .webhook: try await post(try NotificationPayload.webhook(message), message, place, address)
    case .slack: try await post(try NotificationPayload.slack(message), message, place, address)
    case .email: try await mail(message, place, address)
    }
  }

  /// Schemes of mail as those that an entry reads, with their own ports.
  private static func plain(_ address: String) -> String {
    for (scheme, usual, port) in [("smtps://", "https://", 465), ("smtp://", "http://", 25)]
    where address.hasPrefix(scheme) {
      let rest = String(address.dropFirst(scheme.count).prefix { $0 != "/" })
      return usual + (rest.contains(":") ? rest : "\(rest):\(port)")
    }
    return address
  }

  /// Where the name leads, looked up once: what is called is what was looked at.
  static func address(of place: ReachEntry, allowed: [String]) async throws -> NetworkAddress {
    let listed = Set(allowed.compactMap { NetworkAddress($0) })
    let found = try await NIOThreadPool.singleton.runIfActive { NetworkAddress.resolve(place.name) }
    guard let first = found.first else { throw NotificationError.notTaken("\"\(place.name)\" has no address") }
    guard let fit = found.first(where: { $0.place == .open || listed.contains($0) }) else {
      throw NotificationError.inside(host: place.name, address: first.text)
    }
    return fit
  }

  private var secret: [UInt8] {
    get throws {
      target.sealedSecret.isEmpty
        ? [] : try core.seals.open(target.sealedSecret, context: NotificationTarget.context(target.name))
    }
  }

  private func post(
    _ body: [UInt8], _ message: NotificationMessage, _ place: ReachEntry, _ address: NetworkAddress
  ) async throws {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(10)
    configuration.dnsOverride = [place.name: address.text]
    configuration.tlsConfiguration = try tls
    var request = HTTPClientRequest(url: target.address)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    request.headers.add(name: "user-agent", value: "tagout/\(TagoutVersion.text)")
    let key = try secret
    if target.kind == .webhook, !key.isEmpty {
      let seconds = core.clock.now().milliseconds / 1000
      request.headers.add(name: "tagout-timestamp", value: String(seconds))
      request.headers.add(
        name: "tagout-signature", value: NotificationPayload.signature(of: body, at: seconds, secret: key))
    }
    request.body = .bytes(ByteBuffer(bytes: body))
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let result: Result<UInt, any Error>
    do {
      let answer = try await http.execute(request, timeout: .seconds(NotificationPost.patience))
      result = .success(answer.status.code)
    } catch {
      result = .failure(NotificationError.notTaken("\(error)"))
    }
    try await http.shutdown()
    let status = try result.get()
    guard (200..<300).contains(status) else { throw NotificationError.notTaken("status \(status)") }
  }

  private var tls: TLSConfiguration {
    get throws {
      var tls = TLSConfiguration.makeClientConfiguration()
      if let certificate = target.settings["certificate"]?.text {
        tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)))
      }
      return tls
    }
  }

  private func mail(_ message: NotificationMessage, _ place: ReachEntry, _ address: NetworkAddress) async throws {
    let sender = target.settings["from"]?.text ?? ""
    let recipients = (target.settings["to"]?.text ?? "").split(separator: ",").map(String.init)
    let now = core.clock.now()
    let identifier =
      "\(max(message.sequence, 0)).\(message.sequence < 0 ? now.milliseconds : 0).\(core.serverID)@tagout"
    let text = MailText.bytes(message, from: sender, to: recipients, identifier: identifier, date: now)
    let user = target.settings["user"]?.text
    let password = String(decoding: try secret, as: UTF8.self)
    let isSecure = target.address.hasPrefix("smtps://")
    let dialogue = SMTPDialogue(
      SMTPDialogue.Letter(sender: sender, recipients: recipients, text: text),
      credentials: user.map { ($0, password) }, name: "tagout", isSecure: isSecure,
      maySpeakOpenly: address.place == .loopback)
    let context = try NIOSSLContext(configuration: tls)
    let host = NetworkAddress(place.name) == nil ? place.name : nil
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let end = loop.makePromise(of: Void.self)
    let opened: EventLoopFuture<any Channel> = ClientBootstrap(group: loop).connectTimeout(.seconds(10))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if isSecure {
            try channel.pipeline.syncOperations.addHandler(NIOSSLClientHandler(context: context, serverHostname: host))
          }
          try channel.pipeline.syncOperations.addHandler(
            SMTPHandler(dialogue, tls: context, host: host, end: end))
        }
      }.connect(host: address.text, port: place.port)
    opened.whenFailure { end.fail(NotificationError.notTaken("\($0)")) }
    let limit = loop.scheduleTask(in: .seconds(NotificationPost.patience)) {
      end.fail(NotificationError.notTaken("the mail server took too long"))
    }
    defer {
      limit.cancel()
      opened.whenSuccess { $0.close(promise: nil) }
    }
    try await end.futureResult.get()
  }
}
