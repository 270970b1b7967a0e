import Decision
import RestorePoints
import Vocabulary

/// Backups and drills over time: what was claimed, what was proven, and where for too long nothing was.
struct RecoveryTimelinePicture {
  private static let margin = 14
  private static let height = 96
  /// The most marks of a kind, the newest.
  private static let bound = 120

  private let dataset: ShownDataset
  private let width: Int
  private let start: Int64
  private let span: Int64

  init(_ dataset: ShownDataset, width: Int) {
    self.dataset = dataset
    self.width = width
    let status = dataset.status
    let drill = status.history.drills.suffix(RecoveryTimelinePicture.bound).first?.report.ended
    let backup = dataset.backups.suffix(RecoveryTimelinePicture.bound).first?.ended
    let first = [drill, backup].compactMap { $0?.milliseconds }.min() ?? status.now.milliseconds
    start = min(first, status.now.milliseconds - 3_600_000)
    span = max(1, status.now.milliseconds - start)
  }

  var markup: Markup {
    let (left, right) = (RecoveryTimelinePicture.margin, width - RecoveryTimelinePicture.margin)
    var drawing = SVGDrawing(
      width < 400 ? "narrow timeline" : "broad timeline", width: width, height: RecoveryTimelinePicture.height,
      label: summary)
    drawing.words("part", "claimed", x: left, y: 14)
    drawing.line("axis", from: (left, 28), to: (right, 28))
    for backup in dataset.backups.suffix(RecoveryTimelinePicture.bound) {
      drawing.box(
        "backup", x: place(backup.ended) - 1, y: 20, width: 3, height: 16,
        title: "\(backup.ended): backup \(backup.label), by the engine’s word")
    }
    drawing.words("part", "proven", x: left, y: 54)
    drawing.line("axis", from: (left, 68), to: (right, 68))
    addGaps(to: &drawing)
    for drill in dataset.status.history.drills.suffix(RecoveryTimelinePicture.bound) { mark(drill, in: &drawing) }
    drawing.words("note", String(Instant(milliseconds: start).description.prefix(10)), x: left, y: 92)
    drawing.words("note", "now", x: right, y: 92, anchor: "end")
    return drawing.closed
  }

  private var summary: String {
    let drills = dataset.status.history.drills
    return "\(dataset.status.dataset.name): \(dataset.backups.count) backups claimed, \(drills.count) drills, "
      + "\(drills.count { $0.isProven }) of them proven, \(gaps.count) times without a proof for too long"
  }

  private func place(_ instant: Instant) -> Int {
    let room = Double(width - 2 * RecoveryTimelinePicture.margin)
    let along = Double(min(max(0, instant.milliseconds - start), span)) / Double(span)
    return RecoveryTimelinePicture.margin + Int(along * room)
  }

  private func mark(_ drill: JudgedDrill, in drawing: inout SVGDrawing) {
    let x = place(drill.report.ended)
    let title = "\(drill.report.ended): \(drill.verdict.rawValue)" + (drill.reasons.first.map { ", \($0)" } ?? "")
    switch drill.verdict {
    case .proven: drawing.circle("proven", x: x, y: 68, radius: 6, title: title)
    case .failed: drawing.path("failed", "M\(x - 6) 62l12 12M\(x + 6) 62l-12 12", title: title)
    case .unbaselined: drawing.circle("first", x: x, y: 68, radius: 5, title: title)
    case .inconclusive: drawing.path("untold", "M\(x - 5) 68h10", title: title)
    }
  }

  private func addGaps(to drawing: inout SVGDrawing) {
    for gap in gaps {
      let (left, right) = (place(gap.from), place(gap.to))
      drawing.box("gap", x: left, y: 59, width: right - left, height: 18, title: gap.words)
    }
  }

  /// Times in which no proof was as young as the policy asks.
  private var gaps: [(from: Instant, to: Instant, words: String)] {
    let limit = dataset.status.dataset.drillLimit
    let proofs = dataset.status.history.drills.filter(\.isProven).map(\.report.ended.milliseconds)
    let edges = [start] + proofs.filter { $0 > start } + [dataset.status.now.milliseconds]
    return zip(edges, edges.dropFirst()).filter { $1 - $0 > limit }.map { from, to in
      (
        Instant(milliseconds: from + limit), Instant(milliseconds: to),
        "nothing was proven for \(SpanText.words(to - from))"
      )
    }
  }
}
