import RestorePoints
import Vocabulary

/// Measured spans as bars, beside the line of what was promised.
struct ObjectivePlot {
  /// One measurement.
  struct Point {
    var at: Instant
    var milliseconds: Int64
  }

  private static let width = 320
  private static let height = 132
  private static let floor = 110
  private static let top = 16
  private static let left = 46
  /// The most bars, the newest.
  private static let bound = 24

  let title: String
  let points: [Point]
  private let objective: Int64?

  init(_ title: String, _ points: [Point], objective: Int64?) {
    self.title = title
    self.points = Array(points.suffix(ObjectivePlot.bound))
    self.objective = objective
  }

  private var greatest: Int64 { max(1, points.map(\.milliseconds).max() ?? 1, objective ?? 1) }

  var markup: Markup {
    let (left, right) = (ObjectivePlot.left, ObjectivePlot.width - 6)
    var drawing = SVGDrawing("plot", width: ObjectivePlot.width, height: ObjectivePlot.height, label: summary)
    drawing.line("axis", from: (left, ObjectivePlot.floor), to: (right, ObjectivePlot.floor))
    drawing.words("note", SpanText.short(greatest), x: left - 6, y: y(greatest) + 4, anchor: "end")
    drawing.words("note", "0", x: left - 6, y: ObjectivePlot.floor + 4, anchor: "end")
    let step = (right - left) / max(points.count, 8)
    for (index, point) in points.enumerated() {
      let isOver = objective.map { point.milliseconds > $0 } ?? false
      let height = ObjectivePlot.floor - y(point.milliseconds)
      drawing.box(
        isOver ? "over" : "within", x: left + 3 + index * step, y: ObjectivePlot.floor - max(2, height),
        width: max(3, min(22, step - 4)), height: max(2, height),
        title: "\(point.at): \(SpanText.words(point.milliseconds))\(isOver ? ", more than was promised" : "")")
    }
    if let objective {
      drawing.line("promise", from: (left, y(objective)), to: (right, y(objective)))
      drawing.words("promised", "at most \(SpanText.words(objective))", x: right, y: y(objective) - 4, anchor: "end")
    }
    if let first = points.first, let last = points.last {
      drawing.words("note", String(first.at.description.prefix(10)), x: left, y: ObjectivePlot.height - 4)
      drawing.words(
        "note", String(last.at.description.prefix(10)), x: right, y: ObjectivePlot.height - 4, anchor: "end")
    }
    return drawing.closed
  }

  private func y(_ milliseconds: Int64) -> Int {
    let share = Double(min(milliseconds, greatest)) / Double(greatest)
    return ObjectivePlot.floor - Int(share * Double(ObjectivePlot.floor - ObjectivePlot.top))
  }

  private var summary: String {
    let over = objective.map { promised in points.count { $0.milliseconds > promised } }
    let last = points.last.map { ", the last \(SpanText.words($0.milliseconds))" } ?? ""
    let promise = objective.map { ", promised at most \(SpanText.words($0)), \(over ?? 0) times more" } ?? ""
    return "\(title): \(points.count) drills\(last)\(promise)"
  }
}
