import Vocabulary

/// What one method of one address does, for those who call it by its description.
struct APIOperation: Sendable, Hashable {
  /// What the body of a request is.
  enum Body: Sendable, Hashable {
    case none
    /// A schema of `APISchemas`, by name.
    case json(String)
    case bytes
  }

  /// Who may ask.
  enum Access: Sendable, Hashable {
    case anybody
    case bearer
  }

  var method: String
  /// With `{name}` for what varies.
  var path: String
  /// A sentence without its full stop.
  var summary: String
  var access: Access
  var body: Body
  /// Names of query parameters; a `#` at the end makes it a whole number.
  var query: [String]
  /// The status of what went well.
  var success: [Int]

  init(
    _ method: String, _ path: String, _ summary: String, access: Access = .bearer, body: Body = .none,
    query: [String] = [], success: [Int] = [200]
  ) {
    self.method = method
    self.path = path
    self.summary = summary
    self.access = access
    self.body = body
    self.query = query
    self.success = success
  }
}
