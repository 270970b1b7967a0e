import Vocabulary

/// A cursor over the bytes of an HCL file, with what its lexical rules need: blanks, comments, names.
struct HCLScanner {
  let bytes: [UInt8]
  /// The number of the file, for the places of what is read.
  let source: Int
  var position = 0
  /// The offset after the expression that was read last, blanks and comments behind it left out.
  var expressionEnd = 0

  init(_ bytes: [UInt8], source: Int = 0) {
    self.bytes = bytes
    self.source = source
  }

  /// The place of something that began at an offset and ends here.
  func place(from start: Int, inner: ByteRange) -> HCLPlace {
    HCLPlace(source: source, range: ByteRange(start, max(start, inner.end)), inner: inner)
  }

  /// The byte at the cursor; nil at the end.
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The byte some way behind the cursor; nil beyond the end.
  func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Goes over blanks and comments, and over line ends too when they mean nothing here.
  ///
  /// A `#` or `//` comment runs up to its line end, which is left where line ends matter.
  mutating func skipBlanks(linesToo: Bool) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        position += 1
      case UInt8(ascii: "\n"):
        guard linesToo else { return }
        position += 1
      case UInt8(ascii: "#"):
        skipToLineEnd()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        skipToLineEnd()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        skipBlockComment()
      default:
        return
      }
    }
  }

  mutating func skipToLineEnd() {
    while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
  }

  /// An unclosed comment runs to the end of the file.
  private mutating func skipBlockComment() {
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }

  /// A name; nil when none begins here. Bytes of other scripts count as letters.
  mutating func identifier() -> String? {
    guard let first = current, HCLScanner.beginsName(first) else { return nil }
    let start = position
    while let byte = current, HCLScanner.continuesName(byte) { position += 1 }
    return text(start, position)
  }

  /// The bytes between two offsets as text; malformed UTF-8 is repaired.
  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  static func continuesName(_ byte: UInt8) -> Bool {
    beginsName(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// What is wrong at the cursor: something else stands there, or nothing does.
  func failure(wanted: String) -> FormatError {
    guard let byte = current else { return FormatError(.hcl, .truncated, at: bytes.count) }
    return FormatError(.hcl, .unexpected(byte, wanted: wanted), at: position)
  }

  /// Throws when the depth is over the bound.
  func check(depth: Int) throws(FormatError) {
    if depth > HCLReader.depthBound {
      throw FormatError(.hcl, .tooDeep(bound: HCLReader.depthBound), at: position)
    }
  }
}
