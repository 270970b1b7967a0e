/// An answer of any status.
package struct CloudAnswer: Sendable {
  package var status: Int
  /// Names in lower case, in the order of the answer.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of a name in lower case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }

  /// The body as text; what is no UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: body, as: UTF8.self) }
}
