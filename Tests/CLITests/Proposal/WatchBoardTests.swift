import Testing
import Vocabulary

@testable import CLI
@testable import Processes

/// The screen of `tagout proposal watch`, as rows of text.
@Suite("The screen of proposals") struct WatchBoardTests {
  private static let plain = Ink(isColoured: false)

  private func board(_ states: [String]) -> WatchBoard {
    var board = WatchBoard(server: "http://127.0.0.1:8420")
    board.take(states.enumerated().map { ProposalSamples.summary("p-\($0.offset)", $0.element) })
    return board
  }

  @Test("What waits for people stands first, then what runs, what waits for a runner, and what is over")
  func order() throws {
    let rows = board(["applied", "approved", "planning", "held"]).rows(24, columns: 80, ink: Self.plain)
    let groups = rows.filter { ["WAITS FOR PEOPLE", "RUNS", "WAITS FOR A RUNNER", "OVER"].contains($0) }
    #expect(groups == ["WAITS FOR PEOPLE", "RUNS", "WAITS FOR A RUNNER", "OVER"])
    #expect(rows.first?.contains("1 waits, 1 running") == true, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("> p-3") })
  }

  @Test(
    "It fills every size without a row too many or a cell too wide",
    arguments: [(24, 80), (50, 200), (10, 40), (5, 21), (3, 10), (1, 1)])
  func sizes(_ rows: Int, _ columns: Int) throws {
    var board = board(Array(repeating: "held", count: 60))
    board.take(detail: try ProposalSamples.held(), of: "p-0")
    board.take(lines: (0..<500).map { "line \($0) 日本語" }, next: 500, of: "p-0")
    let screen = board.rows(rows, columns: columns, ink: Self.plain)
    #expect(screen.count <= rows && screen.allSatisfy { ScreenText.width($0) <= columns }, "\(screen)")
  }

  @Test("The newest lines of a log are seen, and no more than two thousand are kept")
  func log() {
    var board = board(["applying"])
    board.take(detail: ProposalSamples.summary("p-0", "applying"), of: "p-0")
    for round in 0..<3 { board.take(lines: (0..<1000).map { "\(round) line \($0)" }, next: 0, of: "p-0") }
    #expect(board.log.count == 2000)
    #expect(board.rows(24, columns: 80, ink: Self.plain).contains("  2 line 999"))
  }

  @Test("The arrows choose, stop at both ends, and what belongs to another one is not taken")
  func choosing() {
    var board = board(["held", "held", "applied"])
    board.take(lines: ["first"], next: 1, of: "p-0")
    board.move(by: 1)
    #expect(board.chosen == "p-1" && board.log.isEmpty && board.nextLine == 0)
    board.take(lines: ["late"], next: 5, of: "p-0")
    board.take(detail: ProposalSamples.summary("p-0", "held"), of: "p-0")
    #expect(board.log.isEmpty && board.detail == nil)
    board.move(by: 10)
    #expect(board.chosen == "p-2")
    board.move(by: -10)
    #expect(board.chosen == "p-0")
  }

  @Test("A list that is longer than the screen follows the chosen one")
  func scrolling() {
    var board = board(Array(repeating: "held", count: 60))
    board.move(by: 45)
    #expect(board.rows(24, columns: 80, ink: Self.plain).contains { $0.hasPrefix("> p-45") })
  }

  @Test(
    "Keys are told apart by what terminals send",
    arguments: [
      ("q", FullScreen.Key.character("q")), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[6~", .pageDown),
      ("\r", .enter), ("\u{1B}", .escape),
    ])
  func keys(_ bytes: String, _ key: FullScreen.Key) {
    #expect(FullScreen.key(in: Array(bytes.utf8)) == key)
    #expect(FullScreen.key(in: [7]) == nil)
  }
}
