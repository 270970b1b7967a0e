/// Bytes that are not what their format allows, or that go over a bound.
package struct FormatError: Error, Sendable, Hashable {
  /// The format that was being read or written.
  package enum Format: String, Sendable, Hashable {
    case json = "JSON"
    case protobuf = "protobuf"
    case messagePack = "msgpack"
    case base64
    case hexadecimal
    case hcl = "HCL"
    case toml = "TOML"
    case ssh = "SSH"
    case cbor = "CBOR"
    case webAuthn = "WebAuthn"
  }

  /// What is wrong.
  package enum Problem: Sendable, Hashable {
    /// The input ends in the middle of something.
    case truncated
    /// A byte that cannot stand there, and what could.
    case unexpected(UInt8, wanted: String)
    /// Something stands after the end of the value.
    case trailingBytes
    /// More levels than the bound.
    case tooDeep(bound: Int)
    /// More bytes than the bound.
    case tooLarge(bound: Int)
    /// More values than the bound.
    case tooManyValues(bound: Int)
    /// Bytes that are no UTF-8.
    case malformedText
    /// A control character that has to be escaped.
    case controlCharacter(UInt8)
    /// An escape sequence that the format does not know, or half of a surrogate pair.
    case malformedEscape
    /// Digits that are no number of the format.
    case malformedNumber
    /// A member of an object for the second time, where that is refused.
    case duplicateName(String)
    /// A number of a field, a length or a padding that cannot be.
    case malformedLength
    /// A part of the format, or a value, that is not supported here.
    case unsupported(String)
  }

  package let format: Format
  package let problem: Problem
  /// Offset of the byte where it was met.
  package let offset: Int

  package init(_ format: Format, _ problem: Problem, at offset: Int) {
    self.format = format
    self.problem = problem
    self.offset = offset
  }
}

extension FormatError: CustomStringConvertible {
  package var description: String {
    "\(words) at byte \(offset); \(problem.advice)"
  }

  /// What is wrong, without the place: for those who name it by line and column.
  package var words: String { "\(format.rawValue) \(problem.words)" }
}

extension FormatError.Problem {
  fileprivate var words: String {
    switch self {
    case .truncated: "ends too early"
    case .unexpected(let byte, let wanted): "has \(Self.shown(byte)) where \(wanted) is wanted"
    case .trailingBytes: "goes on after its value"
    case .tooDeep(let bound): "is nested over \(bound) levels"
    case .tooLarge(let bound): "is over \(bound) bytes"
    case .tooManyValues(let bound): "holds over \(bound) values"
    case .malformedText: "has bytes that are no UTF-8"
    case .controlCharacter(let byte): "has the bare control character \(Self.shown(byte))"
    case .malformedEscape: "has a malformed escape"
    case .malformedNumber: "has a malformed number"
    case .duplicateName(let name): "has the member \"\(name)\" twice"
    case .malformedLength: "has an impossible length or number"
    case .unsupported(let what): "has \(what), which is not supported,"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .truncated: "give all of it"
    case .tooDeep, .tooLarge, .tooManyValues: "give something smaller"
    case .duplicateName: "give each member once"
    case .unexpected, .trailingBytes, .malformedText, .controlCharacter, .malformedEscape, .malformedNumber,
      .malformedLength, .unsupported:
      "write it again with the program that made it"
    }
  }

  private static func shown(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "\"\(Character(Unicode.Scalar(byte)))\"" }
    let digits = String(byte, radix: 16)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
