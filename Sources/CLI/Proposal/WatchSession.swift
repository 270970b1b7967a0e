import Formats
import Processes
import Synchronization
import Vocabulary

/// The full-screen view while it runs: one task asks the server, this one draws and reads keys.
final class WatchSession: Sendable {
  /// How it ended.
  enum Ending: Sendable, Hashable {
    /// The person left.
    case left
    /// The proposal that was followed is over.
    case over(StructuredValue)
    /// The time is over, in this state.
    case late(String)
  }

  private let client: ServerClient
  /// The one proposal that is followed to its end; nil to look at all.
  private let followed: String?
  private let board: Mutex<WatchBoard>
  private let ink: Ink

  init(_ client: ServerClient, following id: String?, ink: Ink) {
    self.client = client
    self.ink = ink
    followed = id
    board = Mutex(WatchBoard(server: client.address, chosen: id))
  }

  /// Runs until the person leaves, what is followed is over, or the time is.
  func run(on screen: FullScreen, for seconds: Int) async -> Ending {
    await withTaskGroup(of: Ending?.self) { tasks in
      tasks.addTask { await self.fetch() }
      tasks.addTask { await self.show(on: screen, until: .now.advanced(by: .seconds(seconds))) }
      var ending: Ending?
      for await one in tasks where ending == nil {
        ending = one
        if one != nil { tasks.cancelAll() }
      }
      return ending ?? .left
    }
  }

  /// Draws, and does what keys say. Nil when what is followed was over first.
  private func show(on screen: FullScreen, until limit: ContinuousClock.Instant) async -> Ending? {
    var drawn: [String] = []
    var size: FullScreen.Size?
    while !Task.isCancelled {
      let now = screen.size
      let rows = board.withLock { $0.rows(now.rows, columns: now.columns, ink: ink) }
      if rows != drawn || now != size { screen.draw(rows) }
      (drawn, size) = (rows, now)
      if ContinuousClock.now >= limit { return .late(state) }
      switch screen.key(within: 100) {
      case .gone, .escape, .character("q"), .character("Q"): return .left
      case .up, .character("k"): board.withLock { $0.move(by: -1) }
      case .down, .character("j"): board.withLock { $0.move(by: 1) }
      case .pageUp: board.withLock { $0.move(by: -10) }
      case .pageDown: board.withLock { $0.move(by: 10) }
      default: break
      }
      await Task.yield()
    }
    return nil
  }

  private var state: String { board.withLock { $0.detail?["state"]?.text ?? "" } }

  /// Asks the server once a second. Nil when it was cancelled.
  private func fetch() async -> Ending? {
    while !Task.isCancelled {
      do {
        if let end = try await round() { return end }
      } catch {
        board.withLock { $0.problem = "\(error)" }
      }
      // Cut short when the person leaves; the next round sees it.
      try? await Task.sleep(for: .seconds(1))
    }
    return nil
  }

  private func round() async throws -> Ending? {
    let list = try await client.json("GET", ["api", "v1", "proposals"], query: [("limit", "50")])
    board.withLock { $0.take(list["proposals"]?.elements ?? []) }
    let (chosen, first) = board.withLock { ($0.chosen, $0.nextLine) }
    guard let chosen else { return nil }
    let detail = try await client.json("GET", ["api", "v1", "proposals", chosen])
    board.withLock { $0.take(detail: detail, of: chosen) }
    let log = try await client.json(
      "GET", ["api", "v1", "proposals", chosen, "log"], query: [("from", "\(first)")])
    let lines = (log["lines"]?.elements ?? []).map { $0["text"]?.text ?? "" }
    board.withLock { $0.take(lines: lines, next: log["next"]?.whole ?? first, of: chosen) }
    guard let followed, chosen == followed, lines.count < 1000 else { return nil }
    let state = detail["state"]?.text ?? ""
    return ProposalText.finalStates.contains(state) || state == "unknown" ? .over(detail) : nil
  }
}
