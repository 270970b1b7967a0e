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

  init(_ text: StaticText) {
    top = ""
    var part: [UInt8] = []
    var isInBrackets = false
    for byte in text.bytes {
      if byte == UInt8(ascii: "."), !isInBrackets {
        take(part)
        part = []
      } else {
        if byte == UInt8(ascii: "[") { isInBrackets = true }
        if byte == UInt8(ascii: "]") { isInBrackets = false }
        part.append(byte)
      }
    }
    take(part)
  }

  /// `Rules[]` is a member and a step into it.
  private mutating func take(_ part: [UInt8]) {
    let open = part.firstIndex(of: UInt8(ascii: "[")) ?? part.count
    let name = String(decoding: part[..<open], as: UTF8.self)
    if top.isEmpty { top = name } else { steps.append(name == "*" ? .any : .member(name)) }
    guard open < part.count else { return }
    let inside = part[(open + 1)...].dropLast()
    if let equals = inside.firstIndex(of: UInt8(ascii: "=")) {
      let value = String(decoding: inside[(equals + 1)...], as: UTF8.self)
      steps.append(.elementWith(String(decoding: inside[..<equals], as: UTF8.self), value))
    } else {
      steps.append(.element)
    }
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
