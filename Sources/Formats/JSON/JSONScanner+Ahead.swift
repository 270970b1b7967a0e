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
  /// - Parameters:
  ///   - share: how much of what follows lies before it, from 0 to 1.
  ///   - opening: how elements begin.
  ///   - depth: how many objects and arrays are open around an element.
  package func elementAhead(share: Double, opening: StaticString, depth: Int) -> JSONScanAhead? {
    guard remaining >= Self.leastToCome else { return nil }
    let wanted = UnsafeRawBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount)
    let first = position + 1 + Int(Double(remaining) * share)
    let last = min(first + Self.searched, count - wanted.count)
    guard first < last else { return nil }
    for place in first..<last where byte(at: place - 1) == UInt8(ascii: ",") {
      let found = UnsafeRawBufferPointer(start: base + place, count: wanted.count)
      guard found.isSame(as: wanted) else { continue }
      return JSONScanAhead(start: place, depth: depth, limits: limits, valuesLeft: valuesLeft)
    }
    return nil
  }

  /// Goes on where another scanner has come to.
  package mutating func goOn(at end: JSONScanAhead.End) throws(FormatError) {
    valuesLeft -= end.values
    guard valuesLeft >= 0 else { throw failure(.tooManyValues(bound: limits.values ?? max(1 << 20, count / 4))) }
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
    /// How many values were built.
    fileprivate let values: Int
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
      let values = valuesLeft - scanner.valuesLeft
      return (part, End(position: scanner.position, depth: scanner.depth, values: values))
    }
  }
}
