import Decision
import Vocabulary

/// The state of all datasets as a table for a terminal of 80 columns, the worst first.
package enum RecoveryTable {
  private static let width = 80

  /// Lines with a line feed each.
  package static func text(_ statuses: [DatasetStatus]) -> String {
    guard !statuses.isEmpty else { return "The policy names no dataset: write what must not be lost as `datasets:`.\n" }
    let ordered = DatasetStatus.ordered(statuses)
    let rows = [["DATASET", "STATE", "CLAIMED", "PROVEN", "RPO", "RTO", "INDEPENDENT"]] + ordered.map(row)
    var lines = columns(fitted(rows))
    for status in ordered {
      guard let worst = status.shortfalls.first else { continue }
      lines += wrapped("\(status.dataset.name): \(worst.words).", indent: 2)
      if status.shortfalls.count > 1 { lines.append("  and \(status.shortfalls.count - 1) more: --json") }
    }
    lines += legend(ordered)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ status: DatasetStatus) -> [String] {
    [
      status.dataset.name, status.word, status.exposure.map { SpanText.short($0) } ?? "-",
      status.provenAge.map { SpanText.short($0) } ?? "never",
      status.dataset.pointObjective.map(\.description) ?? "-", time(status.times), answer(status.independence),
    ]
  }

  /// The median, the worst and of how many; `≥` where it is a lower bound.
  private static func time(_ times: RecoveryTimes) -> String {
    guard let total = times.total else { return "-" }
    let bound = times.isLowerBound ? "≥" : ""
    return "\(bound)\(SpanText.short(total.median))/\(SpanText.short(total.worst)) n\(total.count)"
  }

  private static func legend(_ statuses: [DatasetStatus]) -> [String] {
    var lines = [
      "", "CLAIMED: age of the newest backup by its engine's word. PROVEN: age of what a",
      "drill brought back. RTO: median/worst of n drills.",
    ]
    if statuses.contains(where: \.times.isLowerBound) {
      lines.append("≥: drilled on the data's own host, a lower bound.")
    }
    return lines
  }

  private static func columns(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        column == count - 1
          ? row[column] : row[column] + String(repeating: " ", count: widths[column] - row[column].count)
      }.joined(separator: "  ")
    }
  }

  private static func answer(_ independence: DatasetStatus.Independence) -> String {
    switch independence {
    case .apart: "yes"
    case .notIndependent: "no"
    case .untold: "untold"
    }
  }

  /// Names are cut so far that the other columns keep their room.
  private static func fitted(_ rows: [[String]]) -> [[String]] {
    let others = (1..<7).map { column in rows.map { $0[column].count }.max() ?? 0 }.reduce(0, +) + 6 * 2
    let room = max(8, width - others)
    return rows.map { row in [cut(row[0], room)] + row.dropFirst() }
  }

  private static func cut(_ text: String, _ limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  /// Lines of at most 80 columns, broken between words.
  static func wrapped(_ text: String, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let room = width - indent
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }
}
