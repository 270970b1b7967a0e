import Decision
import Formats
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Pages
import ServiceLifecycle
import Vocabulary

/// News for open pages, as server-sent events (HTML Living Standard, 9.2).
struct WebEvents: Sendable {
  /// How long one stream lasts before the browser asks again, so that whoever is signed out hears no more.
  private static let lifetime: Int64 = 120_000
  /// How often a stream without news says that it is there.
  private static let pulse: Int64 = 10_000
  private static let linesAtOnce = 200

  let core: ServerCore

  func add(to site: WebSite, _ router: RouterGroup<APIContext>) {
    site.get("/events", in: router) { web in stream(nil, StreamState(mark: web.told ?? web.number("seen"))) }
    site.get("/proposals/:id/events", in: router) { web in
      let look = try await ProposalReader(core: core, visitor: web.visitor).look(web.part("id"))
      return stream(look.proposal.id, StreamState(version: web.number("seen"), nextLine: web.number("line")))
    }
  }

  /// The address at which a page hears of whatever happens after it was read.
  ///
  /// Ask for it before the page's facts are read, or what happens between is told to nobody.
  static func address(in core: ServerCore) async throws -> String {
    "/events?seen=\(try await core.store.read { try $0.ledgerHead().size })"
  }

  /// News of one proposal, or that any has changed.
  ///
  /// - Parameter seen: what the page knew when it was made.
  private func stream(_ id: String?, _ seen: StreamState) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        let start = core.clock.monotonicMilliseconds()
        var told = start
        var state = seen
        while core.clock.monotonicMilliseconds() - start < WebEvents.lifetime, !Task.isShuttingDownGracefully {
          let text = try await news(of: id, &state)
          if !text.isEmpty {
            try await writer.write(ByteBuffer(string: text))
            told = core.clock.monotonicMilliseconds()
          } else if core.clock.monotonicMilliseconds() - told >= WebEvents.pulse {
            try await writer.write(ByteBuffer(string: ":\n\n"))
            told = core.clock.monotonicMilliseconds()
          }
          await ProposalNews.shared.wait(for: id, atMost: .seconds(1))
          try Task.checkCancellation()
        }
        try await writer.finish(nil)
      })
  }

  /// What a stream has told.
  private struct StreamState: Sendable {
    var version: Int64?
    var mark: Int64?
    var nextLine: Int64?
  }

  private func news(of id: String?, _ state: inout StreamState) async throws -> String {
    guard let id else {
      let size = Int64(try await core.store.read { try $0.ledgerHead().size })
      defer { state.mark = size }
      guard let mark = state.mark, mark != size else { return "" }
      // The number comes back as `Last-Event-ID` when the stream broke, so that nothing between is missed.
      return "id: \(size)\nevent: change\ndata: {}\n\n"
    }
    let from = state.nextLine
    let (proposal, lines, size) = try await core.store.read { store in
      (
        try store.proposal(id), try from.map { try store.log(of: id, from: $0, limit: WebEvents.linesAtOnce) } ?? [],
        try from == nil ? store.logSize(of: id).lines : 0
      )
    }
    guard let proposal else { return "" }
    var text = ""
    if from == nil { state.nextLine = size }
    if let first = lines.first, let last = lines.last {
      state.nextLine = last.number + 1
      text += try WebEvents.event(
        "log", ["lines": .array(lines.map { .string($0.text) }), "number": .integer(first.number)])
    }
    defer { state.version = proposal.version }
    if let version = state.version, version != proposal.version {
      text += try WebEvents.event("change", WebEvents.facts(of: proposal))
    }
    return text
  }

  private static func facts(of proposal: StoredProposal) -> StructuredObject {
    let machine = proposal.machine
    return [
      "offer": .string(machine.plan?.subject.text ?? ""), "state": .string(machine.state.word),
      "version": .integer(proposal.version), "void": .boolean(machine.isOfferVoid),
      "words": .string(proposal.outcome ?? ""),
    ]
  }

  private static func event(_ name: String, _ value: StructuredObject) throws -> String {
    // Canonical JSON has no line feed in it.
    "event: \(name)\ndata: \(String(decoding: try JSONWriter.canonical(.object(value)), as: UTF8.self))\n\n"
  }
}
