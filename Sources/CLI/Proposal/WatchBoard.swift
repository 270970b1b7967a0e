import Formats
import Vocabulary

/// What the full-screen view shows: what waits, what runs, what is over, and the lines of the chosen one.
struct WatchBoard {
  /// Lines of a log that are kept.
  private static let logBound = 2000

  /// The server's address, for the title.
  var server: String
  /// The proposals, the newest first.
  private(set) var proposals: [StructuredValue] = []
  /// The one that is looked at.
  private(set) var chosen: String?
  /// It in full, and the lines of its runs; nothing while they are fetched.
  private(set) var detail: StructuredValue?
  private(set) var log: [String] = []
  /// The number of the next line of the log to fetch.
  private(set) var nextLine: Int64 = 0
  /// What keeps it from being up to date.
  var problem: String?

  init(server: String, chosen: String? = nil) {
    self.server = server
    self.chosen = chosen
  }

  /// Where a proposal belongs.
  private enum Group: String, CaseIterable {
    case waits = "WAITS FOR PEOPLE"
    case runs = "RUNS"
    case queued = "WAITS FOR A RUNNER"
    case over = "OVER"

    init(_ state: String) {
      switch state {
      case "held", "unknown": self = .waits
      case "planning", "applying": self = .runs
      case "proposed", "planned", "approved": self = .queued
      default: self = .over
      }
    }
  }

  // MARK: What comes in

  mutating func take(_ proposals: [StructuredValue]) {
    self.proposals = proposals
    problem = nil
    if chosen == nil { chosen = ordered.first?["id"]?.text }
  }

  /// - Parameter id: whose it is; another one may have been chosen meanwhile.
  mutating func take(detail: StructuredValue, of id: String) {
    if id == chosen { self.detail = detail }
  }

  mutating func take(lines: [String], next: Int64, of id: String) {
    guard id == chosen else { return }
    log = (log + lines).suffix(WatchBoard.logBound)
    nextLine = next
  }

  /// Goes down or up by so many.
  mutating func move(by count: Int) {
    let all = ordered.compactMap { $0["id"]?.text }
    guard !all.isEmpty else { return }
    let index = chosen.flatMap { all.firstIndex(of: $0) } ?? 0
    let next = all[min(max(0, index + count), all.count - 1)]
    guard next != chosen else { return }
    (chosen, detail, log, nextLine) = (next, nil, [], 0)
  }

  /// As they are shown: by group, in each the newest first.
  private var ordered: [StructuredValue] {
    Group.allCases.flatMap { group in proposals.filter { Group($0["state"]?.text ?? "") == group } }
  }

  // MARK: What is shown

  /// A screen of so many rows, no row wider than the columns.
  func rows(_ rows: Int, columns: Int, ink: Ink) -> [String] {
    guard rows > 4, columns > 20 else { return [ScreenText.cut("q leaves", to: columns)] }
    let upper = list(columns, ink)
    let lower = lower(columns, ink)
    let room = rows - 3
    let listRoom = min(upper.lines.count, max(room / 3, room - lower.count))
    let first = WatchBoard.start(of: upper.chosen, showing: listRoom, of: upper.lines.count)
    let shown = Array(upper.lines.dropFirst(first).prefix(listRoom))
    let rest = room - shown.count
    var screen = [title(columns, ink)] + shown
    screen.append(ink.dim(String(repeating: "─", count: columns)))
    screen += tail(lower, rest)
    screen += Array(repeating: "", count: max(0, rows - 1 - screen.count))
    return screen.prefix(rows - 1) + [footer(columns, ink)]
  }

  /// The end of a log has a third of the room, and what the rest leaves of it.
  private func tail(_ lines: [(text: String, isLog: Bool)], _ room: Int) -> [String] {
    let log = lines.filter(\.isLog).map(\.text)
    let fixed = lines.filter { !$0.isLog }.map(\.text).prefix(max(0, room - min(log.count, max(2, room / 3))))
    return fixed + log.suffix(max(0, room - fixed.count))
  }

  /// The first line of a list so that a chosen one is seen.
  private static func start(of chosen: Int, showing room: Int, of count: Int) -> Int {
    min(max(0, chosen - room / 2), max(0, count - room))
  }

  private func title(_ columns: Int, _ ink: Ink) -> String {
    let counts = Group.allCases.map { group in
      (group, proposals.count { Group($0["state"]?.text ?? "") == group })
    }
    let waits = counts[0].1
    let words = "tagout  \(server)  \(waits) \(waits == 1 ? "waits" : "wait"), \(counts[1].1) running"
    return ink.bold(ScreenText.cut(ScreenText.printable(words), to: columns))
  }

  private func footer(_ columns: Int, _ ink: Ink) -> String {
    if let problem { return ink.red(ScreenText.cut(ScreenText.printable(problem), to: columns)) }
    return ink.dim(ScreenText.cut("↑ ↓ choose   q leave   tagout proposal show \(chosen ?? "ID")", to: columns))
  }

  private func list(_ columns: Int, _ ink: Ink) -> (lines: [String], chosen: Int) {
    guard !proposals.isEmpty else { return (["  no proposals"], 0) }
    var lines: [String] = []
    var place = 0
    for group in Group.allCases {
      let members = proposals.filter { Group($0["state"]?.text ?? "") == group }
      guard !members.isEmpty else { continue }
      lines.append(ink.dim(ScreenText.cut(group.rawValue, to: columns)))
      for proposal in members {
        let isChosen = proposal["id"]?.text == chosen
        if isChosen { place = lines.count }
        let row = ScreenText.cut((isChosen ? "> " : "  ") + WatchBoard.row(proposal), to: columns)
        lines.append(isChosen ? ink.bold(row) : row)
      }
    }
    return (lines, place)
  }

  private static func row(_ proposal: StructuredValue) -> String {
    let text = { (name: String) in ScreenText.printable(proposal[name]?.text ?? "") }
    let reason = text("reason").isEmpty ? "" : "  \"\(text("reason"))\""
    return ScreenText.padded(String(text("id").prefix(10)), to: 11) + ScreenText.padded(text("state"), to: 10)
      + "\(text("workspace")) (\(text("tier")))  by \(ScreenText.printable(proposal["proposer"]?["name"]?.text ?? ""))"
      + reason
  }

  private func lower(_ columns: Int, _ ink: Ink) -> [(text: String, isLog: Bool)] {
    guard let detail else { return chosen == nil ? [] : [("  …", false)] }
    var page = ProposalPage(proposal: detail, columns: columns, ink: ink)
    page.isShort = true
    let lines = log.map { (ScreenText.cut("  " + ScreenText.printable($0), to: columns), true) }
    let heading = lines.isEmpty ? [] : [(ink.dim("what its run writes"), false)]
    return page.lines.map { ($0, false) } + heading + lines
  }
}
