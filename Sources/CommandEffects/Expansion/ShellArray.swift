import Vocabulary

/// An array of the shell, sparse and in the order of its indices, or associative.
package struct ShellArray: Sendable, Hashable {
  /// One element.
  struct Item: Sendable, Hashable {
    /// The index as text, or the key of an associative array.
    var key: String
    var value: ArgumentWord
  }

  /// More elements than this are not followed.
  static let bound = 4_096

  let isAssociative: Bool
  private(set) var items: [Item] = []

  init(isAssociative: Bool = false) {
    self.isAssociative = isAssociative
  }

  /// An array of words from index 0 on.
  init(_ words: [ArgumentWord]) {
    isAssociative = false
    items = words.enumerated().map { Item(key: String($0.offset), value: $0.element) }
  }

  /// The index behind the last element.
  var next: Int {
    (items.last.flatMap { Int($0.key) } ?? -1) + 1
  }

  /// The element of that key; a negative index counts from the end.
  subscript(key: String) -> ArgumentWord? {
    let key = absolute(key)
    return items.first { $0.key == key }?.value
  }

  /// Sets an element. Over the bound nothing is set.
  mutating func set(_ key: String, to value: ArgumentWord) {
    let key = absolute(key)
    if let place = items.firstIndex(where: { $0.key == key }) {
      items[place].value = value
      return
    }
    guard items.count < Self.bound else { return }
    let place = isAssociative ? items.count : items.firstIndex { (Int($0.key) ?? 0) > (Int(key) ?? 0) } ?? items.count
    items.insert(Item(key: key, value: value), at: place)
  }

  /// Takes an element out.
  mutating func remove(_ key: String) {
    let key = absolute(key)
    items.removeAll { $0.key == key }
  }

  private func absolute(_ key: String) -> String {
    guard !isAssociative, let index = Int(key), index < 0 else { return key }
    return String(next + index)
  }
}
