extension Payload {
  /// A name that must be there and not be empty.
  func name(_ member: String) throws(ProtocolError) -> String {
    let text = try text(member)
    guard !text.isEmpty else { throw .missing(member) }
    return text
  }

  /// Text that must be there under one of two names.
  func either(_ first: String, _ second: String) throws(ProtocolError) -> String {
    guard let text = try optionalEither(first, second) else { throw .missing(first) }
    return text
  }

  /// Text under one of two names; nil when there is none.
  func optionalEither(_ first: String, _ second: String) throws(ProtocolError) -> String? {
    if let text = try optionalText(first) { return text }
    return try optionalText(second)
  }
}
