import Vocabulary

extension HCLScanner {
  /// A string in quotes, the cursor on the first of them.
  mutating func quotedTemplate(depth: Int) throws(FormatError) -> HCLExpression {
    position += 1
    var parts = TemplateParts()
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return parts.expression
      case UInt8(ascii: "\n"):
        throw failure(wanted: "a closing quote")
      case UInt8(ascii: "\\"):
        parts.append(try escape())
      default:
        try templatePiece(into: &parts, depth: depth)
      }
    }
    throw failure(wanted: "a closing quote")
  }

  /// All of the text as a template, without quotes and escapes.
  mutating func bareTemplate() throws(FormatError) -> HCLExpression {
    var parts = TemplateParts()
    while current != nil { try templatePiece(into: &parts, depth: 0) }
    return parts.expression
  }

  /// One byte of text, a doubled introducer, or an interpolation.
  private mutating func templatePiece(into parts: inout TemplateParts, depth: Int) throws(FormatError) {
    guard let byte = current else { return }
    let introduces = byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%")
    if introduces, peek(1) == byte, peek(2) == UInt8(ascii: "{") {
      parts.append([byte, UInt8(ascii: "{")])
      position += 3
    } else if introduces, peek(1) == UInt8(ascii: "{") {
      parts.append(try interpolation(isDirective: byte == UInt8(ascii: "%"), depth: depth + 1))
    } else {
      parts.append([byte])
      position += 1
    }
  }

  /// `${ expression }`, or a directive `%{ … }`, whose words stay as they are.
  private mutating func interpolation(isDirective: Bool, depth: Int) throws(FormatError) -> HCLExpression {
    position += 2
    if current == UInt8(ascii: "~") { position += 1 }
    let start = position
    var inner: HCLExpression
    if isDirective {
      try skipExpression(until: .brace)
      inner = .computed(text(start, position))
    } else {
      inner = try expression(until: .brace, depth: depth)
    }
    if current == UInt8(ascii: "~") { position += 1 }
    position += 1
    return inner
  }

  /// The bytes of a backslash escape.
  private mutating func escape() throws(FormatError) -> [UInt8] {
    let letter = peek(1)
    position += 2
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    default: throw FormatError(.hcl, .malformedEscape, at: min(position, bytes.count) - 1)
    }
  }

  private mutating func scalar(digits: Int) throws(FormatError) -> [UInt8] {
    let end = position + digits
    guard end <= bytes.count, let number = UInt32(text(position, end), radix: 16), let scalar = Unicode.Scalar(number)
    else { throw FormatError(.hcl, .malformedEscape, at: position) }
    position = end
    return Array(String(Character(scalar)).utf8)
  }

  /// Goes over a string in quotes with all that is interpolated into it, without a recursion.
  mutating func skipQuoted() throws(FormatError) {
    // What is open: a string (0), or an interpolation with this many braces in it.
    var open: [Int] = [0]
    position += 1
    while let innermost = open.last {
      guard let byte = current else { throw failure(wanted: "a closing quote") }
      position += 1
      if innermost == 0 {
        switch byte {
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: "\""): open.removeLast()
        case UInt8(ascii: "$") where current == UInt8(ascii: "{") && !isDoubled(byte),
          UInt8(ascii: "%") where current == UInt8(ascii: "{") && !isDoubled(byte):
          position += 1
          open.append(1)
        default: break
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): open.append(0)
        case UInt8(ascii: "{"): open[open.count - 1] += 1
        case UInt8(ascii: "}") where innermost == 1: open.removeLast()
        case UInt8(ascii: "}"): open[open.count - 1] -= 1
        default: break
        }
      }
    }
  }

  /// Whether the byte before the cursor repeats the one before it, as in `$${`.
  private func isDoubled(_ byte: UInt8) -> Bool {
    position >= 2 && bytes[position - 2] == byte
  }
}

/// The pieces of a string while it is read.
struct TemplateParts {
  private var parts: [HCLTemplatePart] = []
  private var text: [UInt8] = []

  mutating func append(_ bytes: [UInt8]) {
    text += bytes
  }

  mutating func append(_ expression: HCLExpression) {
    flush()
    parts.append(.interpolation(expression))
  }

  private mutating func flush() {
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    text = []
  }

  /// The string, written out when nothing but literals was interpolated.
  var expression: HCLExpression {
    var all = self
    all.flush()
    // A template of one interpolation alone is that value itself (HCL specification, "Template Unwrapping").
    if all.parts.count == 1, case .interpolation(let value) = all.parts[0] { return value }
    let parts = TemplateParts.joined(all.parts)
    guard let first = parts.first else { return .literal(.string("")) }
    if parts.count == 1, case .text(let text) = first { return .literal(.string(text)) }
    return .template(parts)
  }

  /// The pieces with interpolated literals written into the text around them.
  private static func joined(_ parts: [HCLTemplatePart]) -> [HCLTemplatePart] {
    var joined: [HCLTemplatePart] = []
    for part in parts {
      guard let text = text(part) else {
        joined.append(part)
        continue
      }
      if case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(.text(text))
      }
    }
    return joined
  }

  private static func text(_ part: HCLTemplatePart) -> String? {
    switch part {
    case .text(let text): text
    case .interpolation(.literal(.string(let text))): text
    case .interpolation(.literal(.integer(let whole))): String(whole)
    case .interpolation(.literal(.boolean(let truth))): truth ? "true" : "false"
    case .interpolation: nil
    }
  }
}
