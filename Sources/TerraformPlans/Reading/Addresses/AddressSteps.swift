/// The steps of an address one after the other: names between dots, each with a key in brackets or none.
struct AddressSteps {
  /// Byte ranges of a name and of what its brackets hold.
  struct Step {
    var name: Range<Int>
    var key: Range<Int>?
  }

  private let bytes: UnsafeRawBufferPointer
  /// Offset after the last step.
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Whether a step is this word and nothing more.
  func isWord(_ word: StaticString, _ step: Step) -> Bool {
    guard step.key == nil, step.name.count == word.utf8CodeUnitCount else { return false }
    return step.name.allSatisfy { bytes[$0] == word.utf8Start[$0 - step.name.lowerBound] }
  }

  /// The next step; nil at the end and where there is none.
  mutating func next() -> Step? {
    if position > 0 {
      guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return nil }
      position += 1
    }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "."), bytes[position] != UInt8(ascii: "[") {
      position += 1
    }
    guard position > start else { return nil }
    let name = start..<position
    guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else { return Step(name: name, key: nil) }
    guard let key = bracketed() else { return nil }
    return Step(name: name, key: key)
  }

  /// What stands between the brackets at the position, a quoted key with its escapes or an index.
  private mutating func bracketed() -> Range<Int>? {
    let start = position + 1
    var isQuoted = false
    position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\") where isQuoted: position += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "]") where !isQuoted:
        position += 1
        return position - 1 > start ? start..<position - 1 : nil
      default: break
      }
      position += 1
    }
    position = bytes.count
    return nil
  }
}
