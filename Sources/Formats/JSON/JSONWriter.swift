/// Appends JSON to bytes, members in the order they are given: for hook answers and line-by-line output.
///
/// Commas are set by the writer; that names and values alternate and levels close is the caller's duty. Escapes are the
/// fewest that RFC 8785 §3.2.2.2 asks for, so a line break never occurs in what is written.
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8]
  private var needsComma = false

  /// Goes on after bytes that are there already.
  package init(after bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// Opens an object.
  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes the object that is open.
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes the array that is open.
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A member's name; its value comes next.
  package mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    endName()
  }

  /// A member's name that is only known at run time; its value comes next.
  package mutating func name(text name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string.
  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
    needsComma = true
  }

  /// A whole number.
  package mutating func integer(_ number: some BinaryInteger) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// `true` or `false`.
  package mutating func boolean(_ truth: Bool) {
    separate()
    append(truth ? "true" : "false")
    needsComma = true
  }

  /// `null`.
  package mutating func null() {
    separate()
    append("null")
    needsComma = true
  }

  /// A value that is JSON already.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Ends a line of JSON lines; the next value stands alone.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Gives what has been written and starts anew, the room being kept.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func endName() {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension JSONWriter {
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
    var start = 0
    while start < text.count {
      let end = JSONWriter.plainRun(text, from: start)
      if end > start { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end])) }
      guard end < text.count else { return }
      appendEscape(text[end])
      start = end + 1
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      append(byte < 0x10 ? "u000" : "u001")
      let digit = byte & 0xF
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Where the run of bytes ends that stand for themselves.
  private static func plainRun(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var here = start
    while here + 8 <= text.count {
      let special = JSONBytes.special(
        UInt64(littleEndian: text.loadUnaligned(fromByteOffset: here, as: UInt64.self)), orNotASCII: false)
      if special != 0 { return here + special.trailingZeroBitCount / 8 }
      here += 8
    }
    while here < text.count, text[here] >= 0x20, text[here] != UInt8(ascii: "\""), text[here] != UInt8(ascii: "\\") {
      here += 1
    }
    return here
  }
}
