import Decision
import Vocabulary

/// A picture of a dataset's drills over time: what each proved, and where for too long nothing was proven.
package struct RecoveryTimeline: Sendable {
  private static let width: Int64 = 720
  private static let height: Int64 = 84
  private static let margin: Int64 = 24

  private let status: DatasetStatus
  private let start: Int64
  private let span: Int64

  package init(_ status: DatasetStatus) {
    self.status = status
    let first = status.history.drills.first?.report.ended ?? status.claimed ?? status.now
    start = min(first.milliseconds, status.now.milliseconds - 3_600_000)
    span = max(1, status.now.milliseconds - start)
  }

  /// An `svg` element; its colours are classes of the page's style sheet, and each mark has a title in words.
  package var svg: String {
    var parts = [
      "<svg viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" aria-label=\"\(label)\">",
      "<line class=\"axis\" x1=\"\(Self.margin)\" y1=\"42\" x2=\"\(Self.width - Self.margin)\" y2=\"42\"/>",
    ]
    parts += gaps + status.history.drills.map(mark)
    if let claimed = status.claimed { parts.append(claim(claimed)) }
    parts += [
      "<text class=\"note\" x=\"\(Self.margin)\" y=\"78\">\(Instant(milliseconds: start).day)</text>",
      "<text class=\"note\" x=\"\(Self.width - Self.margin)\" y=\"78\" text-anchor=\"end\">now</text>", "</svg>",
    ]
    return parts.joined()
  }

  private var label: String {
    MarkupText.escaped(
      "\(status.dataset.name): \(status.history.drills.count) drills, \(status.history.drills.count(where: \.isProven)) "
        + "of them proven")
  }

  private func place(_ instant: Instant) -> Int64 {
    let along = Double(min(max(0, instant.milliseconds - start), span)) / Double(span)
    return Self.margin + Int64(along * Double(Self.width - 2 * Self.margin))
  }

  private func mark(_ drill: JudgedDrill) -> String {
    let x = place(drill.report.ended)
    let why = drill.reasons.first.map { ": \($0)" } ?? ""
    let title = MarkupText.escaped("\(drill.report.ended) \(drill.verdict.rawValue)\(why)")
    let shape =
      drill.isProven
      ? "<circle cx=\"\(x)\" cy=\"42\" r=\"6\"/>" : "<path d=\"M\(x - 6) 36l12 12M\(x + 6) 36l-12 12\"/>"
    return "<g class=\"\(drill.verdict.rawValue)\"><title>\(title)</title>\(shape)</g>"
  }

  private func claim(_ claimed: Instant) -> String {
    let x = place(claimed)
    return "<g class=\"claimed\"><title>\(claimed) newest backup, claimed</title><path d=\"M\(x) 20v14\"/></g>"
  }

  /// Times in which no proof was as young as the drill interval asks.
  private var gaps: [String] {
    let limit = status.dataset.drillLimit
    let proofs = status.history.drills.filter(\.isProven).map(\.report.ended.milliseconds)
    let edges = [start] + proofs + [status.now.milliseconds]
    return zip(edges, edges.dropFirst()).filter { $1 - $0 > limit }.map { from, to in
      let left = place(Instant(milliseconds: from + limit))
      let right = place(Instant(milliseconds: to))
      let words = "nothing proven for \(SpanText.words(to - from))"
      return "<rect class=\"gap\" x=\"\(left)\" y=\"34\" width=\"\(max(1, right - left))\" height=\"16\">"
        + "<title>\(words)</title></rect>"
    }
  }
}

extension Instant {
  /// The day alone, e.g. `2026-03-01`.
  var day: String { String(description.prefix { $0 != "T" }) }
}
