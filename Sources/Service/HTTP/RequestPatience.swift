import Formats
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Vocabulary

/// Watches how one connection sends: a body that is too long or comes too slowly is answered at once and cut off, and
/// what is no HTTP is answered in words. Whoever takes nothing of an answer for as long is cut off too.
///
/// Slow heads end with the connection's idle time, since a head counts only once it is whole.
final class RequestPatience: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// The request was not read to its end.
  struct CutOff: Error {}

  /// The longest body of any request; each address has its own bound below it.
  static let bodyBound = 300 << 20
  /// Bytes a second that a body must bring once the patience is over.
  private static let slowest = 4096
  /// For how long a connection is still read from, so that the answer arrives.
  private static let farewell = TimeAmount.seconds(2)

  private let patience: TimeAmount
  private var isReading = false
  private var isOver = false
  private var received = 0
  private var started = NIODeadline.now()
  /// When the last part came.
  private var last = NIODeadline.now()
  /// Requests whose answers have not ended.
  private var unanswered = 0
  private var hasBegunAnswer = false
  private var check: Scheduled<Void>?
  /// Ends the connection of a client that takes nothing of its answer.
  private var stall: Scheduled<Void>?

  /// - Parameter patience: how long a body may take, whatever its length.
  init(patience: TimeAmount) {
    self.patience = patience
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    switch unwrapInboundIn(data) {
    case .head:
      (isReading, received, started) = (true, 0, .now())
      last = started
      unanswered += 1
      schedule(context, in: patience)
    case .body(let buffer):
      received += buffer.readableBytes
      last = .now()
      if received > RequestPatience.bodyBound {
        return refuse(
          context, .contentTooLarge, "body.too-large", "the body is over \(RequestPatience.bodyBound) bytes")
      }
    case .end:
      isReading = false
      check?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isOver else {
      promise?.fail(CutOff())
      return
    }
    switch unwrapOutboundIn(data) {
    case .head: hasBegunAnswer = true
    case .body: break
    case .end:
      hasBegunAnswer = false
      unanswered -= 1
    }
    context.write(data, promise: promise)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isOver, let reason = error as? HTTPParserError else { return context.fireErrorCaught(error) }
    let isTooLarge = reason == .headerOverflow
    refuse(
      context, isTooLarge ? .requestHeaderFieldsTooLarge : .badRequest,
      isTooLarge ? "head.too-large" : "request.malformed",
      isTooLarge ? "the head of the request is longer than this server takes" : "this is no request of HTTP/1.1",
      error: error)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stall?.cancel()
    if !context.channel.isWritable {
      stall = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
    }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    check?.cancel()
    stall?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    check?.cancel()
    stall?.cancel()
  }

  private func schedule(_ context: ChannelHandlerContext, in delay: TimeAmount) {
    check?.cancel()
    check = context.eventLoop.assumeIsolated().scheduleTask(in: delay) { self.look(context) }
  }

  /// Cuts off a body that is too slow, and looks again after a while at one that is not.
  private func look(_ context: ChannelHandlerContext) {
    guard isReading, !isOver else { return }
    let now = NIODeadline.now()
    let milliseconds = Int((now - started).nanoseconds / 1_000_000)
    guard now - last < patience, received * 1000 >= RequestPatience.slowest * milliseconds else {
      return refuse(context, .requestTimeout, "body.too-slow", "the body came too slowly")
    }
    schedule(context, in: patience - (now - last))
  }

  /// Answers where no answer has begun, lets nothing more through, and ends the connection.
  private func refuse(
    _ context: ChannelHandlerContext, _ status: HTTPResponse.Status, _ code: String, _ message: String,
    error: any Error = CutOff()
  ) {
    if !hasBegunAnswer && (isReading ? unanswered == 1 : unanswered == 0) {
      answer(context, status, code, message)
    }
    isOver = true
    check?.cancel()
    context.close(mode: .output, promise: nil)
    context.eventLoop.assumeIsolated().scheduleTask(in: RequestPatience.farewell) { context.close(promise: nil) }
    context.fireErrorCaught(error)
  }

  private func answer(
    _ context: ChannelHandlerContext, _ status: HTTPResponse.Status, _ code: String, _ message: String
  ) {
    let error = StructuredValue.object(["code": .string(code), "message": .string(message)])
    // Strings alone can always be written.
    let bytes = (try? JSONWriter.canonical(.object(["error": error]))) ?? []
    let head = HTTPResponse(
      status: status,
      headerFields: [.contentType: "application/json", .contentLength: String(bytes.count), .connection: "close"])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: bytes))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
