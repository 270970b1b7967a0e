import Formats
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Vocabulary

/// Somebody who is told by HTTP: keeps what comes, and answers as a test wants.
final class NoticeReceiver: Sendable {
  struct Notice: Sendable {
    var headers: [String: String]
    var body: [UInt8]

    var value: StructuredValue { (try? JSONReader.read(body)) ?? .null }
  }

  private struct State {
    var notices: [Notice] = []
    /// The statuses of the next answers; then 200.
    var statuses: [Int] = []
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>
  private let port: Int
  private let running: Task<Void, any Error>
  var url: String { "http://127.0.0.1:\(port)/hook/k3y" }

  init(statuses: [Int] = []) async throws {
    let started = AsyncStream<Int>.makeStream()
    let router = Router(context: BasicRequestContext.self)
    let taken = AsyncStream<Notice>.makeStream()
    let answers = Mutex(statuses)
    router.post("/hook/k3y") { request, _ in
      let buffer = try await request.body.collect(upTo: 1 << 20)
      var headers: [String: String] = [:]
      for field in request.headers { headers[field.name.canonicalName] = field.value }
      taken.continuation.yield(Notice(headers: headers, body: Array(buffer.readableBytesView)))
      let status = answers.withLock { $0.isEmpty ? 200 : $0.removeFirst() }
      return Response(status: HTTPResponse.Status(code: status))
    }
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in started.continuation.yield(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "quiet", factory: { _ in SwiftLogNoOpLogHandler() }))
    state = Mutex(State())
    running = Task { try await application.run() }
    var ports = started.stream.makeAsyncIterator()
    port = await ports.next() ?? 0
    Task { [weak self] in
      for await notice in taken.stream { self?.take(notice) }
    }
  }

  deinit {
    running.cancel()
  }

  private func take(_ notice: Notice) {
    let waiting = state.withLock { state in
      state.notices.append(notice)
      defer { state.waiting = [] }
      return state.waiting
    }
    for one in waiting { one.resume() }
  }

  /// All that came; returns once one is as wanted.
  func notices(until isSo: @Sendable ([Notice]) -> Bool) async -> [Notice] {
    while true {
      let notices = state.withLock { $0.notices }
      if isSo(notices) { return notices }
      await withCheckedContinuation { continuation in
        let isNew = state.withLock { state in
          if state.notices.count == notices.count { state.waiting.append(continuation) }
          return state.notices.count != notices.count
        }
        if isNew { continuation.resume() }
      }
    }
  }
}
