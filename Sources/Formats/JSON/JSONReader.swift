import Vocabulary

/// Reads a whole JSON text (RFC 8259, strictly) into a value tree.
package enum JSONReader {
  /// The value of a text. Throws for anything that is not exactly one JSON value, and beyond the bounds.
  package static func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(FormatError) -> StructuredValue {
    try JSONScanner.scan(bytes, limits: limits) { (scanner: inout JSONScanner) throws(FormatError) in
      try scanner.readValue()
    }
  }

  /// The value of a text. Throws for anything that is not exactly one JSON value, and beyond the bounds.
  package static func read(
    _ text: String, limits: JSONLimits = JSONLimits()
  ) throws(FormatError) -> StructuredValue {
    try read(Array(text.utf8), limits: limits)
  }
}

extension JSONScanner {
  /// Scans a whole text with a body that consumes exactly one value; white space may follow, nothing else.
  package static func scan<Result>(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(),
    _ body: (inout JSONScanner) throws(FormatError) -> Result
  ) throws(FormatError) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(FormatError) -> Result in
      var scanner = try JSONScanner(UnsafeRawBufferPointer(buffer), limits: limits)
      let result = try body(&scanner)
      try scanner.finish()
      return result
    }
  }

  /// The value of bytes that are exactly one number.
  static func number(_ bytes: UnsafeRawBufferPointer) throws(FormatError) -> StructuredValue {
    var scanner = try JSONScanner(bytes)
    guard scanner.count > 0 else { throw scanner.failure(.truncated) }
    let number = try scanner.readNumber()
    guard scanner.position == scanner.count else { throw scanner.failure(.trailingBytes) }
    return number
  }
}
