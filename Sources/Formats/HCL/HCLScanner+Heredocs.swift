import Vocabulary

extension HCLScanner {
  /// Whether `<<NAME` or `<<-NAME` stands here.
  func isHeredoc() -> Bool {
    guard current == UInt8(ascii: "<"), peek(1) == UInt8(ascii: "<") else { return false }
    let first = peek(2) == UInt8(ascii: "-") ? peek(3) : peek(2)
    return first.map(HCLScanner.beginsName) ?? false
  }

  /// A heredoc up to the end of the line that closes it, its line end not consumed.
  mutating func heredoc(depth: Int) throws(FormatError) -> HCLExpression? {
    guard isHeredoc() else { return nil }
    let isIndented = peek(2) == UInt8(ascii: "-")
    let content = try heredocContent()
    var inner = HCLScanner(isIndented ? HCLScanner.withoutIndent(content) : content)
    do {
      return try inner.heredocTemplate(depth: depth)
    } catch {
      throw FormatError(.hcl, error.problem, at: position)
    }
  }

  private mutating func heredocTemplate(depth: Int) throws(FormatError) -> HCLExpression {
    try check(depth: depth)
    return try bareTemplate()
  }

  mutating func skipHeredoc() throws(FormatError) {
    _ = try heredocContent()
  }

  /// The lines between the introducer and the closing marker.
  private mutating func heredocContent() throws(FormatError) -> [UInt8] {
    position += peek(2) == UInt8(ascii: "-") ? 3 : 2
    guard let marker = identifier() else { throw failure(wanted: "a name") }
    skipToLineEnd()
    position = min(position + 1, bytes.count)
    let start = position
    while position < bytes.count {
      let line = position
      skipToLineEnd()
      if isMarker(marker, line, position) { return Array(bytes[start..<line]) }
      position = min(position + 1, bytes.count)
    }
    throw failure(wanted: marker)
  }

  /// Whether a line holds the marker alone.
  private func isMarker(_ marker: String, _ start: Int, _ end: Int) -> Bool {
    var low = start
    var high = end
    while low < high, HCLScanner.isBlank(bytes[low]) { low += 1 }
    while high > low, HCLScanner.isBlank(bytes[high - 1]) { high -= 1 }
    return marker.utf8.elementsEqual(bytes[low..<high])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// The lines less the blanks that all of them begin with.
  private static func withoutIndent(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let indents = lines.filter { !$0.allSatisfy(isBlank) }.map { $0.prefix(while: isBlank).count }
    let indent = indents.min() ?? 0
    return Array(lines.map { $0.dropFirst(min(indent, $0.count)) }.joined(separator: [UInt8(ascii: "\n")]))
  }
}
