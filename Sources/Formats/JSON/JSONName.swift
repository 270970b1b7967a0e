/// The name of a member as the scanner met it; valid until the scanned bytes are gone.
package struct JSONName {
  private let start: UnsafeRawPointer
  private let count: Int
  /// Set when the name is written with escapes.
  private let unescaped: String?

  init(start: UnsafeRawPointer, count: Int, unescaped: String?) {
    self.start = start
    self.count = count
    self.unescaped = unescaped
  }

  /// The name with its escapes resolved.
  package var text: String {
    unescaped ?? String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The name with its escapes resolved, made once for all that are the same.
  func text(cachedIn cache: inout NameCache) -> String {
    unescaped ?? cache.string(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Whether it is this name, so that a `switch` over names needs no string.
  package static func ~= (pattern: StaticString, name: JSONName) -> Bool {
    if let unescaped = name.unescaped { return unescaped == pattern.description }
    guard pattern.utf8CodeUnitCount == name.count else { return false }
    let left = UnsafeRawPointer(pattern.utf8Start)
    for offset in 0..<name.count
    where left.load(fromByteOffset: offset, as: UInt8.self) != name.start.load(fromByteOffset: offset, as: UInt8.self) {
      return false
    }
    return true
  }

  /// Whether its UTF-8 comes after another's, which is so from member to member in most texts.
  func ascends(from other: JSONName) -> Bool {
    if unescaped != nil || other.unescaped != nil {
      return other.text.utf8.lexicographicallyPrecedes(text.utf8)
    }
    return UnsafeRawBufferPointer(start: other.start, count: other.count)
      .precedes(UnsafeRawBufferPointer(start: start, count: count))
  }
}
