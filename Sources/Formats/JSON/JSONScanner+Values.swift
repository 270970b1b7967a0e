import Vocabulary

extension JSONScanner {
  /// Reads the value that comes next, whole.
  package mutating func readValue() throws(FormatError) -> StructuredValue {
    valuesLeft -= 1
    guard valuesLeft >= 0 else {
      throw failure(.tooManyValues(bound: limits.values ?? max(1 << 20, count / 4)))
    }
    switch try peek() {
    case UInt8(ascii: "\""):
      let string = try scanString()
      return .string(text(string))
    case UInt8(ascii: "{"):
      return try readObject()
    case UInt8(ascii: "["):
      return try readArray()
    case UInt8(ascii: "t"):
      try scanLiteral("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try scanLiteral("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try scanLiteral("null")
      return .null
    default:
      return try readNumber()
    }
  }

  /// Reads a string.
  package mutating func readString() throws(FormatError) -> String {
    let next = try peek()
    guard next == UInt8(ascii: "\"") else { throw failure(.unexpected(next, wanted: "a string")) }
    let string = try scanString()
    return text(string)
  }

  /// Reads `true` or `false`.
  package mutating func readBoolean() throws(FormatError) -> Bool {
    let next = try peek()
    switch next {
    case UInt8(ascii: "t"):
      try scanLiteral("true")
      return true
    case UInt8(ascii: "f"):
      try scanLiteral("false")
      return false
    default:
      throw failure(.unexpected(next, wanted: "true or false"))
    }
  }

  /// Reads a number that is a whole one and fits.
  package mutating func readInteger() throws(FormatError) -> Int64 {
    let next = try peek()
    let start = position
    if case .integer(let whole) = try readNumber() { return whole }
    position = start
    throw failure(.unexpected(next, wanted: "a whole number"))
  }

  private mutating func readArray() throws(FormatError) -> StructuredValue {
    try enterArray()
    let mark = elements.count
    while try nextElement() { elements.push(try readValue()) }
    return .array(elements.pop(from: mark))
  }

  private mutating func readObject() throws(FormatError) -> StructuredValue {
    try enterObject()
    let mark = members.count
    var isAscending = true
    var previous: ScannedString?
    while let name = try nextName() {
      if let previous, isAscending { isAscending = ascends(from: previous, to: name) }
      previous = name
      let text = name.isEscaped ? self.text(name) : texts.name(raw(name))
      members.push(StructuredObject.Member(text, try readValue()))
    }
    let all = members.pop(from: mark)
    if isAscending { return .object(StructuredObject(ascending: all)) }
    let object = StructuredObject(all)
    if limits.duplicateNames == .refuse, object.members.count < all.count {
      throw failure(.duplicateName(Self.repeated(in: all)))
    }
    return .object(object)
  }

  /// Whether names come in the order of their UTF-8; of escaped ones that is not asked.
  @inline(__always)
  private func ascends(from previous: ScannedString, to name: ScannedString) -> Bool {
    !previous.isEscaped && !name.isEscaped && raw(previous).precedes(raw(name))
  }

  /// The first name that comes a second time.
  private static func repeated(in members: [StructuredObject.Member]) -> String {
    var seen: Set<String> = []
    return members.first { !seen.insert($0.name).inserted }?.name ?? ""
  }
}
