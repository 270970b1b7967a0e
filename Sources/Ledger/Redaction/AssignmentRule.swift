/// `NAME=value`, `"name": "value"` and `name: value`, where the name says that the value is a secret.
enum AssignmentRule: RedactionRule {
  static let summary = "the value of a variable, option or member whose name speaks of a secret"
  static let examples: [RedactionExample] = [
    ("PGPASSWORD=hunter2 psql -h db", "PGPASSWORD=[redacted] psql -h db"),
    ("export API_KEY='a b' && ls", "export API_KEY=[redacted] && ls"),
    ("terraform plan -var=db_password=x1y2", "terraform plan -var=db_password=[redacted]"),
    ("tool --password=hunter2 --dry-run", "tool --password=[redacted] --dry-run"),
    ("bash -c 'TOKEN=abc run; ls'", "bash -c 'TOKEN=[redacted] run; ls'"),
    (#"curl -d '{"password": "a b", "user": "u"}'"#, #"curl -d '{"password": [redacted], "user": "u"}'"#),
    ("curl -H 'X-Api-Key: abc' host", "curl -H 'X-Api-Key: [redacted]' host"),
    ("psql \"host=db password=hunter2\"", "psql \"host=db password=[redacted]\""),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for offset in text.bytes.indices {
      let byte = text.bytes[offset]
      guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") else { continue }
      guard let name = name(in: text, before: offset), SecretName.matches(text.bytes[name.range]),
        let start = valueStart(in: text, after: offset, name: name)
      else { continue }
      let style: SecretValue.Style = name.isQuoted || byte == UInt8(ascii: ":") ? .member : .word
      guard let value = SecretValue.range(in: text, at: start, style: style) else { continue }
      if SecretName.endsInKey(text.bytes[name.range]), SecretValue.isPath(text.bytes[value]) { continue }
      found.append(value)
    }
    return found
  }

  /// A name before a sign, and how it is written.
  private struct Name {
    var range: Range<Int>
    var isQuoted = false
    /// There is a blank between the name and the sign.
    var isSpaced = false
  }

  private static func name(in text: RedactionText, before sign: Int) -> Name? {
    var end = sign
    while let byte = text[end - 1], byte == 0x20 || byte == 0x09, sign - end < 8 { end -= 1 }
    let isSpaced = end < sign
    if text[end - 1] == UInt8(ascii: "+"), !isSpaced { end -= 1 }
    var isQuoted = false
    if let mark = text[end - 1], mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      isQuoted = true
      end -= text[end - 2] == UInt8(ascii: "\\") ? 2 : 1
    }
    var start = end
    while let byte = text[start - 1], byte.isNameByte || byte == UInt8(ascii: "."), end - start < 128 { start -= 1 }
    guard start < end, !isExpansion(text, at: start) else { return nil }
    return Name(range: start..<end, isQuoted: isQuoted, isSpaced: isSpaced)
  }

  /// `$NAME` and `${NAME` are looked up there, not set.
  private static func isExpansion(_ text: RedactionText, at start: Int) -> Bool {
    text[start - 1] == UInt8(ascii: "$")
      || (text[start - 1] == UInt8(ascii: "{") && text[start - 2] == UInt8(ascii: "$"))
  }

  /// Whether an unquoted name before a colon is that of a member or a header: it begins a line that is not the first,
  /// follows a brace or a comma, or stands at the beginning of a quoted word and is no word of prose.
  private static func isMember(_ text: RedactionText, _ name: Range<Int>) -> Bool {
    var start = name.lowerBound
    while let byte = text[start - 1], byte == 0x20 || byte == 0x09, name.lowerBound - start < 64 { start -= 1 }
    guard let before = text[start - 1] else { return false }
    if before == 0x0A || before == UInt8(ascii: "{") || before == UInt8(ascii: ",") { return true }
    guard before == UInt8(ascii: "'") || before == UInt8(ascii: "\""), start == name.lowerBound else { return false }
    return text.bytes[name].contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// Where the value begins; nil where the sign sets nothing (`==`, `arn:…:secret:name`, `NAME= command`).
  private static func valueStart(in text: RedactionText, after sign: Int, name: Name) -> Int? {
    let next = sign + 1
    let start = text.skippingBlanks(from: next)
    if text.bytes[sign] == UInt8(ascii: ":") {
      return name.isQuoted || (start > next && !name.isSpaced && isMember(text, name.range)) ? start : nil
    }
    if text[next] == UInt8(ascii: "=") || text[next] == UInt8(ascii: "~") { return nil }
    guard name.isSpaced || name.isQuoted else { return start == next ? start : nil }
    return start > next || name.isQuoted ? start : nil
  }
}
