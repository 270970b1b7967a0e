import Vocabulary

/// The way from a request to a part of it, e.g. `Rules[].Expiration.Days` or `Attributes[Key=a.b].Value`.
struct AWSMemberPath: Sendable {
  /// One step down.
  enum Step: Sendable {
    case member(String)
    /// Any element of a list.
    case element
    /// The elements of a list whose member has this value.
    case elementWith(String, String)
    /// Any member of a map.
    case any
  }

  /// The member of the request itself.
  var top: String
  var steps: [Step] = []

  init?(_ text: Substring) {
    var parts: [Substring] = []
    var (start, depth) = (text.startIndex, 0)
    for index in text.indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if text[index] == ".", depth == 0 {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    parts.append(text[start...])
    guard let first = parts.first, !first.isEmpty else { return nil }
    let (name, selector) = Self.cut(first)
    top = name
    steps = selector
    for part in parts.dropFirst() {
      let (name, selector) = Self.cut(part)
      steps.append(name == "*" ? .any : .member(name))
      steps += selector
    }
  }

  /// `Rules[]` is a member and a step into it.
  private static func cut(_ part: Substring) -> (String, [Step]) {
    guard let open = part.firstIndex(of: "["), part.last == "]" else { return (String(part), []) }
    let inside = part[part.index(after: open)...].dropLast()
    let pair = inside.split(separator: "=", maxSplits: 1)
    let step: Step = pair.count == 2 ? .elementWith(String(pair[0]), String(pair[1])) : .element
    return (String(part[..<open]), [step])
  }

  /// The parts of a member's value that the path leads to; `unknown` stands for what cannot be told.
  func values(in value: StructuredValue) -> [StructuredValue] {
    steps.reduce([value]) { values, step in values.flatMap { Self.go(step, from: $0) } }
  }

  private static func go(_ step: Step, from value: StructuredValue) -> [StructuredValue] {
    if case .unknown = value { return [.unknown] }
    switch step {
    case .member(let name):
      return value[name].map { [$0] } ?? []
    case .element:
      // A list of one may be written without its brackets.
      return value.elements ?? [value]
    case .elementWith(let name, let wanted):
      return (value.elements ?? [value]).filter { $0[name]?.text == wanted || $0 == .unknown }
    case .any:
      guard case .object(let object) = value else { return [] }
      return object.members.map(\.value)
    }
  }
}
