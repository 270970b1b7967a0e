import NIOCore

/// One of two connections whose bytes go over to each other; neither is read faster than the other takes them.
final class GlueHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  typealias OutboundIn = NIOAny
  typealias OutboundOut = NIOAny

  private var partner: GlueHandler?
  private var context: ChannelHandlerContext?
  private var isReadWaiting = false

  /// Two of them, for two channels of one event loop.
  static func pair() -> (GlueHandler, GlueHandler) {
    let (left, right) = (GlueHandler(), GlueHandler())
    (left.partner, right.partner) = (right, left)
    return (left, right)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    partner = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    partner?.context?.write(data, promise: nil)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    partner?.context?.flush()
  }

  func channelInactive(context: ChannelHandlerContext) {
    partner?.context?.close(promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard let event = event as? ChannelEvent, case .inputClosed = event else { return }
    partner?.context?.close(mode: .output, promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { partner?.goOn() }
  }

  func read(context: ChannelHandlerContext) {
    if partner?.context?.channel.isWritable ?? false {
      context.read()
    } else {
      isReadWaiting = true
    }
  }

  private func goOn() {
    guard isReadWaiting else { return }
    isReadWaiting = false
    context?.read()
  }
}
