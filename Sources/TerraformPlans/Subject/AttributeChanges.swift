import Vocabulary

/// Which attributes of an object a change touches.
enum AttributeChanges {
  /// The names at the top of two objects whose values differ. Members are sorted, so one walk finds them.
  static func names(before: StructuredValue, after: StructuredValue) -> Set<String> {
    guard case .object(let old) = before, case .object(let new) = after else { return [] }
    var names: Set<String> = []
    var next = new.members[...]
    for member in old.members {
      while let other = next.first, other.name.utf8.lexicographicallyPrecedes(member.name.utf8) {
        names.insert(other.name)
        next = next.dropFirst()
      }
      if let other = next.first, other.name == member.name {
        if other.value != member.value { names.insert(member.name) }
        next = next.dropFirst()
      } else {
        names.insert(member.name)
      }
    }
    names.formUnion(next.map(\.name))
    return names
  }
}
