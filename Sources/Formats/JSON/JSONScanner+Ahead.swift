import Vocabulary

extension JSONScanner {
  /// How far a later element is searched for from where it is wanted.
  private static let searched = 1 << 16
  /// With fewer bytes to come it is not worth it.
  private static let leastToCome = 1 << 18

  /// Where, further on, an element of an array may begin: a second scanner may read from there while this one reads up to
  /// there. Nil where too little follows, or nothing there looks like the beginning of an element.
  ///
  /// It is a guess: text may look the same. Only when this scanner comes to just that place between two elements of that
  /// array did one begin there, and what was read from there counts.
  ///
  /// With a guess, each of the two may build half of the values that are left: together they stay within the bound. Where
  /// one half holds more, reading throws `tooManyValues`, and one scanner alone may still read it all.
  ///
  /// - Parameters:
  ///   - share: how much of what follows lies before it, from 0 to 1.
  ///   - opening: how elements begin.
  ///   - depth: how many objects and arrays are open around an element.
  package mutating func elementAhead(share: Double, opening: StaticString, depth: Int) -> JSONScanAhead? {
    guard remaining >= Self.leastToCome else { return nil }
    let wanted = UnsafeRawBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount)
    let first = position + 1 + Int(Double(remaining) * share)
    let last = min(first + Self.searched, count - wanted.count)
    guard first < last else { return nil }
    for place in first..<last where byte(at: place - 1) == UInt8(ascii: ",") {
      let found = UnsafeRawBufferPointer(start: base + place, count: wanted.count)
      guard found.isSame(as: wanted) else { continue }
      valuesLeft /= 2
      return JSONScanAhead(start: place, depth: depth, limits: limits, valuesLeft: valuesLeft)
    }
    return nil
  }

  /// Goes on where another scanner has come to.
  package mutating func goOn(at end: JSONScanAhead.End) {
    position = end.position
    depth = end.depth
  }
}

/// A place in an array from which another scanner may read on: `JSONScanner.elementAhead`.
package struct JSONScanAhead: Sendable {
  /// Where the other scanner stands when all elements are read.
  package struct End: Sendable {
    fileprivate let position: Int
    fileprivate let depth: Int
  }

  /// The offset of the element's first byte.
  package let start: Int
  fileprivate let depth: Int
  fileprivate let limits: JSONLimits
  fileprivate let valuesLeft: Int

  /// Scans the same bytes with a body that reads the element that comes next, and what follows it.
  package func read<Part>(
    _ bytes: [UInt8], _ body: (inout JSONScanner) throws(FormatError) -> Part
  ) throws(FormatError) -> (part: Part, end: End) {
    try bytes.withUnsafeBufferPointer {
      (buffer: UnsafeBufferPointer<UInt8>) throws(FormatError) -> (part: Part, end: End) in
      var scanner = try JSONScanner(UnsafeRawBufferPointer(buffer), limits: limits)
      scanner.position = start
      scanner.depth = depth
      scanner.valuesLeft = valuesLeft
      let part = try body(&scanner)
      return (part, End(position: scanner.position, depth: scanner.depth))
    }
  }
}
