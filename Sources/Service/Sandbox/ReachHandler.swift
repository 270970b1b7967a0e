import NIOCore

/// One connection that came out of a sandbox: it says where it wants to go, or goes where its port stands for.
final class ReachHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let dialer: ReachDialer
  /// The one place behind this port; nil: it asks.
  private let place: ReachEntry?
  private var waiting = ByteBuffer()
  private var hasAsked = false
  private var isClosed = false

  init(_ dialer: ReachDialer, place: ReachEntry?) {
    (self.dialer, self.place) = (dialer, place)
  }

  func channelActive(context: ChannelHandlerContext) {
    if let place { go(context, place.name, place.port, head: [], isTunnel: false) }
    context.read()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var buffer = unwrapInboundIn(data)
    waiting.writeBuffer(&buffer)
    guard !hasAsked else { return }
    let bytes = waiting.readableBytesView
    guard let end = ReachHandler.end(of: bytes) else {
      if bytes.count > ReachRequest.bound { refuse(context, "400 Bad Request", "the request is too long") }
      return
    }
    guard end <= ReachRequest.bound, let request = ReachRequest(Array(bytes.prefix(end))) else {
      return refuse(context, "400 Bad Request", "this is no request to a proxy")
    }
    waiting.moveReaderIndex(forwardBy: end)
    go(context, request.host, request.port, head: request.head, isTunnel: request.isTunnel)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // What comes while the way is opened waits in the kernel.
    if !hasAsked { context.read() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    isClosed = true
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func go(_ context: ChannelHandlerContext, _ host: String, _ port: Int, head: [UInt8], isTunnel: Bool) {
    hasAsked = true
    let asked = dialer.connect(host, port, on: context.eventLoop)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    asked.whenComplete { result in
      let (handler, context) = bound.value
      switch result {
      case .success(let other): handler.join(context, other, head: head, isTunnel: isTunnel)
      case .failure(let error):
        let isRefused = (error as? ReachDialer.Refusal).map { $0 != .unreachable && $0 != .noAddress } ?? false
        handler.refuse(
          context, isRefused ? "403 Forbidden" : "502 Bad Gateway", "tagout: \(host):\(port): \(error)")
      }
    }
  }

  private func join(_ context: ChannelHandlerContext, _ other: any Channel, head: [UInt8], isTunnel: Bool) {
    guard !isClosed else { return other.close(promise: nil) }
    let (ours, theirs) = GlueHandler.pair()
    do {
      try context.pipeline.syncOperations.addHandler(ours)
      try other.pipeline.syncOperations.addHandler(theirs)
    } catch {
      other.close(promise: nil)
      return context.close(promise: nil)
    }
    if isTunnel {
      context.writeAndFlush(
        wrapOutboundOut(ByteBuffer(string: "HTTP/1.1 200 Connection established\r\n\r\n")), promise: nil)
    }
    var first = ByteBuffer(bytes: head)
    first.writeBuffer(&waiting)
    if first.readableBytes > 0 { other.writeAndFlush(first, promise: nil) }
    let channels = (context.channel, other)
    context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    for channel in [channels.0, channels.1] {
      // A connection that is closed by now ends the other.
      channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
      channel.read()
    }
  }

  private func refuse(_ context: ChannelHandlerContext, _ status: String, _ words: String) {
    hasAsked = true
    guard !isClosed else { return }
    let body =
      place == nil
      ? "HTTP/1.1 \(status)\r\nContent-Length: \(words.utf8.count + 1)\r\nConnection: close\r\n\r\n\(words)\n" : ""
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: body))).whenComplete { _ in
      bound.value.close(promise: nil)
    }
  }

  /// Just behind the empty line of a head.
  private static func end(of bytes: ByteBufferView) -> Int? {
    let mark = Array("\r\n\r\n".utf8)
    let head = Array(bytes.prefix(ReachRequest.bound + 4))
    guard head.count >= mark.count else { return nil }
    return (0...(head.count - mark.count)).first { head[$0..<$0 + mark.count].elementsEqual(mark) }.map {
      $0 + mark.count
    }
  }
}
