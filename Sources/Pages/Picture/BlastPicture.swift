import TerraformPlans

/// The graph of a plan's losses as SVG inside a page, by attributes and classes alone: no style stands in it.
struct BlastPicture {
  /// A box with its place.
  private struct Place {
    var x: Int
    var y: Int
    var width: Int
  }

  /// The most boxes of a column; the rest is counted.
  private static let bound = 12
  private static let height = 58
  private static let step = 70

  let graph: PlanGraph

  /// Three columns side by side, for wide windows.
  var broad: Markup {
    let columns = PlanGraph.Part.allCases.filter { part in graph.nodes.contains { $0.part == part } }
    let width = columns.count < 3 ? 420 : 324
    let gap = columns.count < 3 ? 120 : 50
    var places: [Int: Place] = [:]
    var deepest = 0
    for (column, part) in columns.enumerated() {
      for (row, node) in shown(part).enumerated() {
        places[node] = Place(x: 2 + column * (width + gap), y: 30 + row * BlastPicture.step, width: width)
        deepest = max(deepest, row)
      }
    }
    var markup = opening(
      "broad", width: max(columns.count, 1) * (width + gap) - gap + 4, height: 30 + (deepest + 1) * BlastPicture.step)
    for (column, part) in columns.enumerated() {
      label(BlastPicture.title(part) + left(part), x: 2 + column * (width + gap), y: 17, in: &markup)
    }
    for edge in graph.edges {
      guard let from = places[edge.from], let to = places[edge.to] else { continue }
      curve(from, to, edge.kind.rawValue, in: &markup)
    }
    for node in graph.nodes.indices { if let place = places[node] { box(graph.nodes[node], place, in: &markup) } }
    markup.add("</svg>")
    return markup
  }

  /// One below the other, what hangs on a thing set in below it, for phones.
  var narrow: Markup {
    var placed: [(node: Int, place: Place, parent: Place?)] = []
    var seen: Set<Int> = []
    var y = 4
    func put(_ node: Int, inset: Int, parent: Place?) -> Place {
      let place = Place(x: 2 + inset, y: y, width: 376 - inset)
      placed.append((node, place, parent))
      seen.insert(node)
      y += BlastPicture.step - 4
      return place
    }
    for node in shown(.lost).prefix(8) {
      let parent = put(node, inset: 0, parent: nil)
      // Two may hang together in several ways; it is drawn once.
      for edge in graph.edges.filter({ $0.from == node }).prefix(8) where !seen.contains(edge.to) {
        _ = put(edge.to, inset: 30, parent: parent)
      }
    }
    for part in [PlanGraph.Part.backup, .dependent] {
      for node in shown(part).prefix(6) where !seen.contains(node) { _ = put(node, inset: 0, parent: nil) }
    }
    var markup = opening("narrow", width: 380, height: y + 22)
    for (_, place, parent) in placed { if let parent { elbow(parent, place, in: &markup) } }
    for (node, place, _) in placed { box(graph.nodes[node], place, in: &markup) }
    let rest = graph.nodes.count - placed.count
    if rest > 0 { label("and \(rest) more, in the plan below", x: 2, y: y + 12, in: &markup) }
    markup.add("</svg>")
    return markup
  }

  private func shown(_ part: PlanGraph.Part) -> [Int] {
    Array(graph.nodes.indices.filter { graph.nodes[$0].part == part }.prefix(BlastPicture.bound))
  }

  private func left(_ part: PlanGraph.Part) -> String {
    let rest = graph.nodes.count { $0.part == part } - shown(part).count
    return rest > 0 ? ", and \(rest) more" : ""
  }

  /// What the picture says, for those who do not see it.
  private var summary: String {
    let words = PlanGraph.Standing.allCases.compactMap { standing -> String? in
      let nodes = graph.nodes.filter { $0.standing == standing }
      guard !nodes.isEmpty else { return nil }
      let more = nodes.count > 4 ? " and \(nodes.count - 4) more" : ""
      return "\(standing.rawValue): \(nodes.prefix(4).map(\.title).joined(separator: ", "))\(more)"
    }
    return "Blast radius. " + words.joined(separator: "; ")
  }

  private func opening(_ style: StaticString, width: Int, height: Int) -> Markup {
    var markup = Markup()
    markup.add("<svg class=\"")
    markup.add(style)
    markup.add("\" width=\"")
    markup.add(width)
    markup.add("\" height=\"")
    markup.add(height)
    markup.add("\" viewBox=\"0 0 ")
    markup.add(width)
    markup.add(" ")
    markup.add(height)
    markup.add("\" role=\"img\" aria-label=\"")
    markup.add(text: summary)
    markup.add("\">")
    return markup
  }

  private func label(_ text: String, x: Int, y: Int, in markup: inout Markup) {
    markup.add("<text class=\"part\"")
    at(x, y, in: &markup)
    markup.add(">")
    markup.add(text: text)
    markup.add("</text>")
  }

  private func at(_ x: Int, _ y: Int, in markup: inout Markup) {
    markup.add(" x=\"")
    markup.add(x)
    markup.add("\" y=\"")
    markup.add(y)
    markup.add("\"")
  }

  private func box(_ node: PlanGraph.Node, _ place: Place, in markup: inout Markup) {
    markup.add("<g class=\"")
    markup.add(BlastPicture.style(node.standing))
    markup.add("\"><title>")
    markup.add(text: [node.title, node.address].filter { !$0.isEmpty }.joined(separator: ", "))
    markup.add("</title><rect")
    at(place.x, place.y, in: &markup)
    markup.add(" width=\"")
    markup.add(place.width)
    markup.add("\" height=\"")
    markup.add(BlastPicture.height)
    markup.add("\" rx=\"7\"/><use class=\"mark\" href=\"")
    markup.add(BlastPicture.icon(node.standing))
    markup.add("\"")
    at(place.x + 11, place.y + 9, in: &markup)
    markup.add(" width=\"16\" height=\"16\"/>")
    let room = place.width - 46
    line("name", BlastPicture.cut(node.title, to: room / 8), x: place.x + 35, y: place.y + 21, in: &markup)
    line(
      "address", BlastPicture.middle(node.address, to: room * 10 / 68), x: place.x + 35, y: place.y + 36, in: &markup)
    line("word", BlastPicture.word(node), x: place.x + 35, y: place.y + (node.address.isEmpty ? 38 : 51), in: &markup)
    markup.add("</g>")
  }

  private func line(_ style: StaticString, _ text: String, x: Int, y: Int, in markup: inout Markup) {
    guard !text.isEmpty else { return }
    markup.add("<text class=\"")
    markup.add(style)
    markup.add("\"")
    at(x, y, in: &markup)
    markup.add(">")
    markup.add(text: text)
    markup.add("</text>")
  }

  /// From the side of one box to the side of another; around the right where both stand in one column.
  private func curve(_ from: Place, _ to: Place, _ title: String, in markup: inout Markup) {
    let isSameColumn = from.x == to.x
    let start = (x: from.x + from.width, y: from.y + BlastPicture.height / 2)
    let end = (x: isSameColumn ? to.x + to.width : to.x, y: to.y + BlastPicture.height / 2)
    let reach = 26
    path(
      "M\(start.x) \(start.y)C\(start.x + reach) \(start.y) \(isSameColumn ? end.x + reach : end.x - reach) \(end.y) \(end.x) \(end.y)",
      title, in: &markup)
  }

  private func elbow(_ parent: Place, _ child: Place, in markup: inout Markup) {
    let middle = child.y + BlastPicture.height / 2
    path("M\(parent.x + 15) \(parent.y + BlastPicture.height)V\(middle)H\(child.x)", "", in: &markup)
  }

  private func path(_ steps: String, _ title: String, in markup: inout Markup) {
    markup.add("<path class=\"edge\" d=\"")
    markup.add(text: steps)
    markup.add("\"><title>")
    markup.add(text: title)
    markup.add("</title></path>")
  }

  private static func title(_ part: PlanGraph.Part) -> String {
    switch part {
    case .lost: "What dies"
    case .dependent: "What rests on it and stays"
    case .backup: "The ways back"
    }
  }

  private static func style(_ standing: PlanGraph.Standing) -> StaticString {
    switch standing {
    case .destroyed: "destroyed"
    case .replaced: "replaced"
    case .forgotten: "let"
    case .stays: "stays"
    case .survives: "survives"
    }
  }

  private static func icon(_ standing: PlanGraph.Standing) -> StaticString {
    switch standing {
    case .destroyed: "#i-stop"
    case .replaced: "#i-swap"
    case .forgotten: "#i-out"
    case .stays: "#i-warn"
    case .survives: "#i-check"
    }
  }

  private static func word(_ node: PlanGraph.Node) -> String {
    switch node.standing {
    case .destroyed: "dies"
    case .replaced: "dies, and is made again empty"
    case .forgotten: "let go: lives on, unmanaged"
    case .stays: "lives on, and needs what dies"
    case .survives: "a way back that survives"
    }
  }

  private static func cut(_ text: String, to bound: Int) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= bound ? text : String(String.UnicodeScalarView(scalars.prefix(bound - 1))) + "…"
  }

  /// Cut in the middle: the end of an address tells most.
  private static func middle(_ text: String, to bound: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > bound else { return text }
    let half = (bound - 1) / 2
    return String(String.UnicodeScalarView(scalars.prefix(half))) + "…"
      + String(String.UnicodeScalarView(scalars.suffix(bound - 1 - half)))
  }
}
