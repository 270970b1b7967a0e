/// What changes between two texts, line by line.
enum LineDiff {
  /// The lines that differ, `-` before the old and `+` before the new ones; empty for equal texts. Lines that
  /// stay are not shown: settings hold keys.
  static func text(from old: [UInt8]?, to new: [UInt8]?) -> String {
    let before = lines(old)
    let after = lines(new)
    var shown: [String] = []
    let changes = after.difference(from: before)
    let removed = Set(changes.removals.map(offset))
    let inserted = Set(changes.insertions.map(offset))
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      if removed.contains(left), left < before.count {
        shown.append("-" + before[left])
        left += 1
      } else if inserted.contains(right), right < after.count {
        shown.append("+" + after[right])
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return shown.map { $0 + "\n" }.joined()
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func lines(_ bytes: [UInt8]?) -> [String] {
    (bytes ?? []).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
