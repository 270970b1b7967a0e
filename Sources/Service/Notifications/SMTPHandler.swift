import NIOCore
import NIOSSL

/// Speaks one dialogue on a connection, and tells how it ended.
final class SMTPHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var dialogue: SMTPDialogue
  private let context: NIOSSLContext
  private let host: String?
  private let end: EventLoopPromise<Void>
  private var pending: [UInt8] = []
  private var isOver = false

  /// - Parameter host: what the server's certificate is for; nil for an address.
  init(_ dialogue: SMTPDialogue, tls context: NIOSSLContext, host: String?, end: EventLoopPromise<Void>) {
    (self.dialogue, self.context, self.host, self.end) = (dialogue, context, host, end)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    pending += unwrapInboundIn(data).readableBytesView
    while !isOver, let feed = pending.firstIndex(of: UInt8(ascii: "\n")) {
      var line = pending[..<feed]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      let text = String(decoding: line, as: UTF8.self)
      pending.removeFirst(feed + 1)
      act(on: dialogue.receive(text), context)
    }
    if pending.count > SMTPDialogue.lineBound { fail("the mail server's line does not end", context) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail("the mail server ended the connection", context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail("\(error)", context)
  }

  private func act(on action: SMTPDialogue.Action, _ context: ChannelHandlerContext) {
    switch action {
    case .wait: break
    case .send(let bytes): context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    case .fail(let reason): fail(reason, context)
    case .done(let bytes):
      isOver = true
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
      end.succeed()
      context.close(promise: nil)
    case .secure:
      // What came before TLS is not the server's word (RFC 3207 §4.2).
      guard pending.isEmpty else { return fail("the mail server spoke before TLS began", context) }
      do {
        let handler = try NIOSSLClientHandler(context: self.context, serverHostname: host)
        try context.pipeline.syncOperations.addHandler(handler, position: .first)
        act(on: dialogue.secured(), context)
      } catch {
        fail("\(error)", context)
      }
    }
  }

  private func fail(_ reason: String, _ context: ChannelHandlerContext) {
    guard !isOver else { return }
    isOver = true
    end.fail(NotificationError.notTaken(reason))
    context.close(promise: nil)
  }
}
