import ShellSyntax

/// What a name stands for as a function, on any of the ways that lead here.
package struct ShellFunction: Sendable, Hashable {
  /// The bodies that it may have.
  var bodies: [CompoundCommand]
  /// Whether it may be no function after all, so that the name is a builtin or a program.
  var mayBeNone = false
  /// Whether the shells that are started here find it (`export -f`).
  var isExported = false

  /// What either of two ways leaves.
  static func merged(_ one: [String: ShellFunction], _ other: [String: ShellFunction]) -> [String: ShellFunction] {
    var merged = one
    for name in Set(one.keys).union(other.keys) {
      switch (one[name], other[name]) {
      case (var mine?, let theirs?):
        guard mine != theirs else { continue }
        mine.bodies += theirs.bodies.filter { !mine.bodies.contains($0) }
        mine.mayBeNone = mine.mayBeNone || theirs.mayBeNone
        mine.isExported = mine.isExported || theirs.isExported
        merged[name] = mine
      case (var only?, nil), (nil, var only?):
        only.mayBeNone = true
        merged[name] = only
      case (nil, nil): break
      }
    }
    return merged
  }
}
