import Vocabulary

/// An array of the shell, sparse and in the order of its indices, or associative.
///
/// An element that may be none or several (of an unquoted pattern) may be followed by others: where those stand is
/// not known.
package struct ShellArray: Sendable, Hashable {
  /// One element.
  struct Item: Sendable, Hashable {
    /// The index as text, or the key of an associative array.
    var key: String
    var value: ArgumentWord
  }

  /// What is known of the element of a key.
  enum LookUp {
    case missing
    case found(ArgumentWord)
    case unknown
  }

  /// What became of a change.
  enum Change {
    case done
    /// Which element it changes cannot be told.
    case unknown
    /// It counts from the end, and goes beyond the start: an error.
    case outOfRange
  }

  /// More elements than this are not followed.
  static let bound = 4_096

  let isAssociative: Bool
  private(set) var items: [Item] = []
  /// The index of the first element that may be none or several; nil when there is none.
  private(set) var openIndex: Int?

  init(isAssociative: Bool = false) {
    self.isAssociative = isAssociative
  }

  /// An array of words from index 0 on.
  init(_ words: [ArgumentWord]) {
    isAssociative = false
    for word in words { append(word) }
  }

  /// The index behind the last element; of an open array none that can be told.
  var next: Int {
    (items.last.flatMap { Int($0.key) } ?? -1) + 1
  }

  /// Adds an element behind the last.
  mutating func append(_ word: ArgumentWord) {
    let index = next
    if word.mayBeSeveral, openIndex == nil { openIndex = index }
    items.append(Item(key: String(index), value: word))
  }

  /// The element of that key; a negative index counts from the end.
  func lookUp(_ key: String) -> LookUp {
    guard !isHidden(key) else { return .unknown }
    let key = absolute(key)
    return items.first { $0.key == key }.map { .found($0.value) } ?? .missing
  }

  /// Sets an element. Over the bound nothing is set.
  mutating func set(_ key: String, to value: ArgumentWord) -> Change {
    guard !isHidden(key), !value.mayBeSeveral else { return .unknown }
    guard let key = absolute(key) else { return .outOfRange }
    if let place = items.firstIndex(where: { $0.key == key }) {
      items[place].value = value
      return .done
    }
    guard items.count < Self.bound else { return .unknown }
    let place = isAssociative ? items.count : items.firstIndex { (Int($0.key) ?? 0) > (Int(key) ?? 0) } ?? items.count
    items.insert(Item(key: key, value: value), at: place)
    return .done
  }

  /// Takes an element out.
  mutating func remove(_ key: String) -> Change {
    guard !isHidden(key) else { return .unknown }
    guard let key = absolute(key) else { return .outOfRange }
    items.removeAll { $0.key == key }
    return .done
  }

  /// Whether it cannot be told which element has that key.
  private func isHidden(_ key: String) -> Bool {
    guard let openIndex, let index = Int(key) else { return false }
    return index < 0 || index >= openIndex
  }

  private func absolute(_ key: String) -> String? {
    guard !isAssociative, let index = Int(key), index < 0 else { return key }
    return next + index < 0 ? nil : String(next + index)
  }
}
