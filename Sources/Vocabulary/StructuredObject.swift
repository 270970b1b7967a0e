/// The members of an object, sorted by the UTF-8 of their names, each name once.
package struct StructuredObject: Sendable, Hashable {
  /// One name and its value.
  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: StructuredValue

    package init(_ name: String, _ value: StructuredValue) {
      self.name = name
      self.value = value
    }
  }

  /// In the order of their names' UTF-8 bytes.
  package private(set) var members: [Member]

  /// Sorts the members; of two with one name the later wins, as in Go's and Python's JSON readers.
  package init(_ members: [Member]) {
    self.members = members
    guard !zip(members, members.dropFirst()).allSatisfy({ StructuredObject.precedes($0.name, $1.name) }) else { return }
    // By numbers, and without a dictionary: making the metadata of one took a tenth of a hook's work.
    let order = members.indices.sorted { left, right in
      if members[left].name == members[right].name { return left < right }
      return StructuredObject.precedes(members[left].name, members[right].name)
    }
    var sorted: [Member] = []
    sorted.reserveCapacity(members.count)
    for index in order {
      if sorted.last?.name == members[index].name { sorted.removeLast() }
      sorted.append(members[index])
    }
    self.members = sorted
  }

  /// Takes members that already ascend by the UTF-8 of their names, each name once: a reader that has compared the
  /// bytes need not do it again.
  package init(ascending members: [Member]) {
    assert(
      zip(members, members.dropFirst()).allSatisfy { StructuredObject.precedes($0.name, $1.name) },
      "members that do not ascend: \(members.map(\.name))")
    self.members = members
  }

  /// Objects of so few members are looked through: names differ in their first words mostly, and that takes less time
  /// than to order them.
  private static let few = 16

  /// The value of a member, found by bisection in big objects.
  package subscript(name: String) -> StructuredValue? {
    guard members.count > StructuredObject.few else {
      for index in members.indices where members[index].name == name { return members[index].value }
      return nil
    }
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle].name == name { return members[middle].value }
      if StructuredObject.precedes(members[middle].name, name) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The members of both; where both have a name, the other's.
  package func merging(_ other: StructuredObject) -> StructuredObject {
    var merged: [Member] = []
    merged.reserveCapacity(members.count + other.members.count)
    var next = members[...]
    for member in other.members {
      while let mine = next.first, StructuredObject.precedes(mine.name, member.name) {
        merged.append(mine)
        next.removeFirst()
      }
      if next.first?.name == member.name { next.removeFirst() }
      merged.append(member)
    }
    merged.append(contentsOf: next)
    return StructuredObject(ascending: merged)
  }

  /// The members with those of some names set, each to what is made of its value; nil where there is none yet.
  ///
  /// - Parameter make: takes the index of a name and the value that it has.
  package func setting(
    _ names: [String], to make: (Int, StructuredValue?) -> StructuredValue
  ) -> StructuredObject {
    guard zip(names, names.dropFirst()).allSatisfy({ StructuredObject.precedes($0, $1) }) else {
      return merging(StructuredObject(names.indices.map { Member(names[$0], make($0, self[names[$0]])) }))
    }
    var merged: [Member] = []
    merged.reserveCapacity(members.count + names.count)
    var next = 0
    for (index, name) in names.enumerated() {
      while next < members.count, StructuredObject.precedes(members[next].name, name) {
        merged.append(members[next])
        next += 1
      }
      let isThere = next < members.count && members[next].name == name
      merged.append(Member(name, make(index, isThere ? members[next].value : nil)))
      if isThere { next += 1 }
    }
    merged.append(contentsOf: members[next...])
    return StructuredObject(ascending: merged)
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.withContiguousStorageIfAvailable { mine in
      right.utf8.withContiguousStorageIfAvailable { theirs in
        for offset in 0..<min(mine.count, theirs.count) where mine[offset] != theirs[offset] {
          return mine[offset] < theirs[offset]
        }
        return mine.count < theirs.count
      }
    }.flatMap { $0 } ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension StructuredObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, StructuredValue)...) {
    self.init(elements.map { Member($0.0, $0.1) })
  }
}
