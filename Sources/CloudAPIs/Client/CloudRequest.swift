/// One request to a cloud's API, before it is signed.
package struct CloudRequest: Sendable {
  /// What is asked for, in the service's own words, for messages.
  package var operation: String
  package var method: String
  /// Decoded, beginning with a slash.
  package var path: String
  /// Decoded names and values.
  package var query: [(name: String, value: String)]
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  package var payload = PayloadDigest.bytes
  package var rules = PathRules.normalised
  /// Whether asking twice is the same as asking once: only then it is asked again when no answer came.
  package var isIdempotent: Bool
  /// The longest answer that is taken, in bytes.
  package var bound = 8 << 20

  package init(
    _ operation: String, method: String = "GET", path: String = "/", query: [(name: String, value: String)] = [],
    headers: [(name: String, value: String)] = [], body: [UInt8] = [], isIdempotent: Bool
  ) {
    self.operation = operation
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.isIdempotent = isIdempotent
  }

  /// The path and the query as they are sent.
  package var target: String {
    let query = CanonicalRequest.canonical(query)
    return rules.sent(path) + (query.isEmpty ? "" : "?\(query)")
  }
}
