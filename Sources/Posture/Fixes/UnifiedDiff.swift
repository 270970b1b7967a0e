/// What changes between two texts, as `diff -u` and `git diff` write it and `patch -p1` takes it.
package enum UnifiedDiff {
  /// Lines around a change that stay.
  private static let context = 3

  /// One line of both texts.
  private struct Row {
    var mark: Character
    var text: Substring
    /// Its numbers in the old and in the new text, counted from 1.
    var old: Int
    var new: Int
  }

  /// The diff of one file, empty for equal texts; a nil old text makes the file.
  package static func text(path: String, old: [UInt8]?, new: [UInt8]) -> String {
    let rows = self.rows(lines(old ?? []), lines(new))
    let changed = rows.indices.filter { rows[$0].mark != " " }
    guard let first = changed.first else { return "" }
    var hunks: [ClosedRange<Int>] = []
    var current = max(0, first - context)...min(rows.count - 1, first + context)
    for index in changed.dropFirst() {
      let next = max(0, index - context)...min(rows.count - 1, index + context)
      if next.lowerBound <= current.upperBound + 1 {
        current = current.lowerBound...next.upperBound
      } else {
        hunks.append(current)
        current = next
      }
    }
    hunks.append(current)
    let head = "--- \(old == nil ? "/dev/null" : "a/\(path)")\n+++ b/\(path)\n"
    return head + hunks.map { hunk(rows[$0]) }.joined()
  }

  private static func hunk(_ rows: ArraySlice<Row>) -> String {
    let old = rows.count { $0.mark != "+" }
    let new = rows.count { $0.mark != "-" }
    guard let first = rows.first else { return "" }
    let head = "@@ -\(old == 0 ? first.old - 1 : first.old),\(old) +\(new == 0 ? first.new - 1 : first.new),\(new) @@\n"
    return head
      + rows.map { "\($0.mark)\($0.text)" + ($0.text.hasSuffix("\n") ? "" : "\n\\ No newline at end of file\n") }
      .joined()
  }

  private static func rows(_ before: [Substring], _ after: [Substring]) -> [Row] {
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map(offset))
    let inserted = Set(difference.insertions.map(offset))
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        rows.append(Row(mark: "-", text: before[left], old: left + 1, new: right + 1))
        left += 1
      } else if right < after.count, inserted.contains(right) {
        rows.append(Row(mark: "+", text: after[right], old: left + 1, new: right + 1))
        right += 1
      } else {
        rows.append(Row(mark: " ", text: before[left], old: left + 1, new: right + 1))
        left += 1
        right += 1
      }
    }
    return rows
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// The lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      let next = rest.utf8.index(after: end)
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }
}
