import Vocabulary

/// The variables that a Taskfile's templates see.
struct TaskfileScope: Sendable {
  var values: [String: [ArgumentWord.Piece]]

  /// Takes over a mapping of variables; what a shell prints cannot be told.
  mutating func add(_ variables: LocatedValue?) {
    for member in variables?.members ?? [] {
      guard let name = member.key.text else { continue }
      values[name] = member.value.text.map { filled($0) } ?? [.unknown("the value of \(name)")]
    }
  }

  /// A text with `{{.NAME}}` put in, and `{{.NAME | default "x"}}`; other templates cannot be told.
  func filled(_ text: String) -> [ArgumentWord.Piece] {
    var pieces: [ArgumentWord.Piece] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      pieces.append(.known(String(rest[..<open.lowerBound])))
      pieces += value(of: TaskText.trimmed(rest[open.upperBound..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return ArgumentWord.merged(pieces + [.known(String(rest))])
  }

  private func value(of template: String) -> [ArgumentWord.Piece] {
    let words = template.split(separator: " ").map(String.init)
    let isDefault = words.count == 4 && words[1] == "|" && words[2] == "default"
    guard words.count == 1 || isDefault, let name = words.first, name.hasPrefix(".") else {
      return [.unknown("the value of {{\(template)}}")]
    }
    if let value = values[String(name.dropFirst())] { return value }
    if isDefault { return [.known(String(words[3].drop { $0 == "\"" }.prefix { $0 != "\"" }))] }
    return [.unknown("the value of {{\(template)}}")]
  }
}
