/// What the data and its restore point lean on, side by side, with what they share in the middle.
package struct FateDrawing: Sendable {
  private static let row: Int64 = 22

  /// What only the data leans on, in words.
  package let data: [String]
  package let shared: [SharedFate]
  /// What only the restore point leans on, in words.
  package let point: [String]

  package init(data: RestorePointDependencies, point: RestorePointDependencies) {
    shared = point.shared(with: data).sorted()
    let fates = shared
    self.data = FateDrawing.fullest(data.all.filter { own in !fates.contains { $0.other.meets(own) } })
    self.point = FateDrawing.fullest(point.all.filter { own in !fates.contains { $0.thing.meets(own) } })
  }

  /// In words, without an account's number where the account with its cloud is told too.
  private static func fullest(_ all: [Dependency]) -> [String] {
    all.filter { one in !all.contains { $0.kind == one.kind && $0.name.hasSuffix(" " + one.name) } }.map(words)
  }

  /// The single mistake that takes both most easily; nil where nothing is known to be shared.
  package var gravest: SharedFate? { shared.min { $0.thing.kind.ease < $1.thing.kind.ease } }

  private static func words(_ dependency: Dependency) -> String { "\(dependency.kind.rawValue) \(dependency.name)" }

  /// Lines for a terminal.
  package var text: String {
    var lines = ["data alone:      \(listed(data))", "restore point:   \(listed(point))"]
    lines.append("both lean on:    \(listed(shared.map { FateDrawing.words($0.thing) }))")
    let first = gravest
    lines += ([first].compactMap { $0 } + shared.filter { $0 != first }).map { "  ! \($0.mistake)" }
    if shared.isEmpty { lines.append("  No single mistake that is known of takes both.") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func listed(_ words: [String]) -> String {
    words.isEmpty ? "nothing was told" : words.joined(separator: ", ")
  }

  /// An `svg` element: two boxes, and what lies in both.
  package var svg: String {
    let rows = Int64(max(data.count, shared.count, point.count, 1))
    let height = 40 + rows * FateDrawing.row
    let box = "y=\"8\" width=\"460\" height=\"\(height - 16)\" rx=\"10\""
    var parts = [
      "<svg viewBox=\"0 0 720 \(height)\" role=\"img\" aria-label=\"what data and restore point share\">",
      "<rect class=\"box\" x=\"4\" \(box)/>", "<rect class=\"box\" x=\"256\" \(box)/>",
      "<text class=\"head\" x=\"16\" y=\"28\">data</text>",
      "<text class=\"head\" x=\"704\" y=\"28\" text-anchor=\"end\">restore point</text>",
    ]
    parts += lines(data, x: 16, anchor: "start", style: "thing")
    parts += lines(shared.map { FateDrawing.words($0.thing) }, x: 360, anchor: "middle", style: "shared")
    parts += lines(point, x: 704, anchor: "end", style: "thing")
    return parts.joined() + "</svg>"
  }

  private func lines(_ words: [String], x: Int64, anchor: String, style: String) -> [String] {
    words.enumerated().map { number, word in
      let y = 48 + Int64(number) * FateDrawing.row
      let shown = word.count > 30 ? word.prefix(29) + "…" : word
      return "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">"
        + "<title>\(MarkupText.escaped(word))</title>\(MarkupText.escaped(shown))</text>"
    }
  }
}

extension Dependency.Kind {
  /// How little it takes to lose what leans on one: one command comes before a theft, a theft before an outage.
  fileprivate var ease: Int {
    switch self {
    case .state: 0
    case .resource: 1
    case .bucket: 2
    case .vault: 3
    case .path: 4
    case .credential: 5
    case .account: 6
    case .key: 7
    case .host: 8
    case .region: 9
    case .provider: 10
    }
  }
}
