/// One rule of a makefile.
struct MakeRule: Sendable {
  /// A line of a recipe.
  struct Line: Sendable {
    /// Without the tab, variables not put in yet.
    var text: String
    /// From 1.
    var number: Int
    /// The file it stands in, by name.
    var file: String
  }

  var targets: [String]
  var prerequisites: [String]
  var recipe: [Line] = []

  /// What `%` stands for when this rule makes the target: empty for a name that stands there itself; nil when it does
  /// not make it.
  func stem(of target: String) -> String? {
    if targets.contains(target) { return "" }
    for pattern in targets {
      guard let percent = pattern.utf8.firstIndex(of: UInt8(ascii: "%")) else { continue }
      let (head, tail) = (pattern[..<percent], pattern[pattern.utf8.index(after: percent)...])
      guard target.utf8.count > head.utf8.count + tail.utf8.count, target.hasPrefix(head), target.hasSuffix(tail)
      else { continue }
      let start = target.utf8.index(target.startIndex, offsetBy: head.utf8.count)
      return String(target[start...].dropLast(tail.count))
    }
    return nil
  }
}
