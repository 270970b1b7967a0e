import Vocabulary

/// A JSON value and where it lies in its text, so that a text can be changed without being written anew.
package struct JSONNode: Sendable, Hashable {
  /// What it is.
  package enum Content: Sendable, Hashable {
    case scalar(StructuredValue)
    case array([JSONNode])
    /// In the order of the text, each name once.
    case object([Member])
  }

  /// One member of an object.
  package struct Member: Sendable, Hashable {
    package var name: String
    /// From the name's opening quote to the end of the value.
    package var range: Range<Int>
    package var value: JSONNode
  }

  package var content: Content
  /// The bytes from the first to the last of the value, brackets and quotes included.
  package var range: Range<Int>

  /// The value of an object's member; nil when this is no object or has no such member.
  package subscript(name: String) -> JSONNode? {
    members?.first { $0.name == name }?.value
  }

  /// The members of an object, else nil.
  package var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements of an array, else nil.
  package var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The text of a string, else nil.
  package var text: String? {
    if case .scalar(let value) = content { value.text } else { nil }
  }

  /// The value without its place.
  package var value: StructuredValue {
    switch content {
    case .scalar(let value): value
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members):
      .object(StructuredObject(members.map { StructuredObject.Member($0.name, $0.value.value) }))
    }
  }
}

extension JSONNode {
  /// Reads a whole text. Throws for anything that is not exactly one JSON value, for a name given twice, and beyond the
  /// bounds.
  package static func read(_ bytes: [UInt8], limits: JSONLimits) throws(FormatError) -> JSONNode {
    try JSONScanner.scan(bytes, limits: limits) { (scanner: inout JSONScanner) throws(FormatError) in
      try scanner.readNode()
    }
  }
}

extension JSONScanner {
  /// Reads the value that comes next, with its place; as deep as the limits allow.
  fileprivate mutating func readNode() throws(FormatError) -> JSONNode {
    let first = try nextByte()
    let start = position
    let content: JSONNode.Content
    switch first {
    case UInt8(ascii: "{"): content = .object(try readMembers())
    case UInt8(ascii: "["): content = .array(try readElements())
    default: content = .scalar(try readValue())
    }
    return JSONNode(content: content, range: start..<position)
  }

  private mutating func readElements() throws(FormatError) -> [JSONNode] {
    var elements: [JSONNode] = []
    try enterArray()
    while try nextElement() { elements.append(try readNode()) }
    return elements
  }

  private mutating func readMembers() throws(FormatError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    try enterObject()
    while let scanned = try nextName() {
      let name = text(scanned)
      guard names.insert(name).inserted else { throw failure(.duplicateName(name)) }
      let value = try readNode()
      members.append(JSONNode.Member(name: name, range: scanned.start - 1..<value.range.upperBound, value: value))
    }
    return members
  }
}
