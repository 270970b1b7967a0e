import TerraformPlans
import Vocabulary

/// The graph of a plan's losses as an SVG picture (www.w3.org/TR/SVG11): three columns of boxes and lines between them.
///
/// It stands alone, runs nothing and loads nothing; what a colour says, a word says too.
package struct PlanSVG {
  private static let width = 330
  private static let height = 62
  private static let gap = 16
  private static let columnGap = 110
  private static let margin = 28
  private static let head = 92

  private let graph: PlanGraph
  private let title: String

  /// - Parameter title: the verdict in a few words.
  package init(_ graph: PlanGraph, title: String) {
    self.graph = graph
    self.title = title
  }

  /// The whole document.
  package var text: String {
    let columns = PlanGraph.Part.allCases.filter { part in graph.nodes.contains { $0.part == part } }
    let places = PlanSVG.places(graph, columns)
    let rows = columns.map { part in graph.nodes.count { $0.part == part } }.max() ?? 0
    let wide = max(
      2 * PlanSVG.margin + columns.count * PlanSVG.width + max(columns.count - 1, 0) * PlanSVG.columnGap, 480)
    let high = PlanSVG.head + max(rows, 1) * (PlanSVG.height + PlanSVG.gap) + PlanSVG.margin
    var lines = opening(wide, high)
    for (index, part) in columns.enumerated() {
      lines.append(
        "<text class=\"part\" x=\"\(PlanSVG.left(ofColumn: index))\" y=\"76\">\(PlanSVG.escaped(part.title))</text>")
    }
    if columns.isEmpty {
      lines.append("<text x=\"\(PlanSVG.margin)\" y=\"76\">This plan destroys, replaces and lets go of nothing.</text>")
    }
    lines += graph.edges.map { PlanSVG.line($0, places) }
    lines += graph.nodes.indices.map { PlanSVG.box(graph.nodes[$0], at: places[$0]) }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func opening(_ wide: Int, _ high: Int) -> [String] {
    [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(wide)\" height=\"\(high)\" viewBox=\"0 0 \(wide) \(high)\""
        + " role=\"img\" aria-labelledby=\"title\">",
      "<title id=\"title\">\(PlanSVG.escaped(title))</title>", PlanSVG.style,
      "<rect class=\"page\" width=\"\(wide)\" height=\"\(high)\"/>",
      "<text class=\"title\" x=\"\(PlanSVG.margin)\" y=\"40\">\(PlanSVG.escaped(PlanSVG.cut(title, to: 110)))</text>",
    ]
  }

  private static let style = """
    <style>
    text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: #1d2939 }
    .title { font-size: 18px; font-weight: 600 } .part { font-size: 13px; font-weight: 600; fill: #475467 }
    .name { font-weight: 600 } .address { font-family: ui-monospace, monospace; font-size: 11px }
    .word { font-size: 11px; fill: #475467 } .page { fill: #ffffff }
    .destroyed { fill: #ffe3e3; stroke: #b42318 } .replaced { fill: #fff0d9; stroke: #b54708 }
    .forgotten { fill: #eef1f4; stroke: #667085 } .stays { fill: #e8f1ff; stroke: #1d5fc4 }
    .survives { fill: #e3f8ea; stroke: #1a7f4b }
    path { fill: none; stroke: #98a2b3; stroke-width: 1.3 }
    </style>
    """

  /// The left upper corners of the boxes.
  private static func places(_ graph: PlanGraph, _ columns: [PlanGraph.Part]) -> [(x: Int, y: Int)] {
    var next: [PlanGraph.Part: Int] = [:]
    return graph.nodes.map { node in
      let row = next[node.part, default: 0]
      next[node.part] = row + 1
      return (left(ofColumn: columns.firstIndex(of: node.part) ?? 0), head + row * (height + gap))
    }
  }

  private static func left(ofColumn index: Int) -> Int { margin + index * (width + columnGap) }

  private static func box(_ node: PlanGraph.Node, at place: (x: Int, y: Int)) -> String {
    let style = node.standing == .forgotten ? "forgotten" : node.standing.rawValue
    let x = place.x + 12
    var parts = [
      "<g><title>\(escaped([node.title, node.address].filter { !$0.isEmpty }.joined(separator: ", ")))</title>",
      "<rect class=\"\(style)\" x=\"\(place.x)\" y=\"\(place.y)\" width=\"\(width)\" height=\"\(height)\" rx=\"7\"/>",
      "<text class=\"name\" x=\"\(x)\" y=\"\(place.y + 20)\">\(escaped(cut(node.title, to: 46)))</text>",
    ]
    if !node.address.isEmpty {
      parts.append(
        "<text class=\"address\" x=\"\(x)\" y=\"\(place.y + 37)\">\(escaped(cut(node.address, to: 46)))</text>")
    }
    parts.append("<text class=\"word\" x=\"\(x)\" y=\"\(place.y + 53)\">\(escaped(node.standing.rawValue))</text></g>")
    return parts.joined()
  }

  /// From the right side of one box to the left side of the other; around the right when they stand in one column.
  private static func line(_ edge: PlanGraph.Edge, _ places: [(x: Int, y: Int)]) -> String {
    let from = (x: places[edge.from].x + width, y: places[edge.from].y + height / 2)
    let isSameColumn = places[edge.from].x == places[edge.to].x
    let to = (x: places[edge.to].x + (isSameColumn ? width : 0), y: places[edge.to].y + height / 2)
    let reach = columnGap / 2
    return "<path d=\"M\(from.x) \(from.y) C\(from.x + reach) \(from.y) \(isSameColumn ? to.x + reach : to.x - reach)"
      + " \(to.y) \(to.x) \(to.y)\"><title>\(edge.kind.rawValue)</title></path>"
  }

  /// Text of at most so many characters.
  private static func cut(_ text: String, to bound: Int) -> String {
    text.unicodeScalars.count <= bound
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(bound - 1))) + "…"
  }

  /// Text that XML 1.0 takes, between tags and between quotes.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
