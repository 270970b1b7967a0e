import Vocabulary

extension TextPart {
  /// Parts and places that are replaced at most.
  private static let bound = 4096

  /// A text with all parts replaced; nil when one of them does not occur, or there are too many.
  static func replacing(_ parts: [TextPart], in text: [UInt8]) -> [UInt8]? {
    guard parts.count <= bound else { return nil }
    var text = text
    for part in parts {
      guard let next = part.replacing(in: text) else { return nil }
      text = next
    }
    return text
  }

  private func replacing(in text: [UInt8]) -> [UInt8]? {
    guard let old, !old.isEmpty else { return nil }
    let (wanted, replacement) = (Array(old.utf8), Array(new.utf8))
    var result: [UInt8] = []
    var rest = text[...]
    var count = 0
    while count < (isEverywhere ? TextPart.bound : 1), let start = TextPart.find(wanted, in: rest) {
      result += rest[..<start]
      result += replacement
      rest = rest[(start + wanted.count)...]
      count += 1
    }
    return count == 0 ? nil : result + rest
  }

  private static func find(_ wanted: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    var from = text.startIndex
    while let start = text[from...].firstIndex(of: wanted[0]), text.endIndex - start >= wanted.count {
      if text[start...].starts(with: wanted) { return start }
      from = start + 1
    }
    return nil
  }
}
