/// Why a cloud's API did not answer as asked.
package enum CloudError: Error, Sendable, Hashable {
  /// The service refused: its HTTP status, its own code (`AccessDenied`), and its words.
  case refused(operation: String, status: Int, code: String, message: String)
  /// No answer came: the address, and what was met on the way.
  case unreachable(address: String, reason: String)
  /// An answer came that is none of this service's.
  case strangeAnswer(operation: String, reason: String)
  /// A source of credentials is there and gives none.
  case credentials(source: String, reason: String)
  /// No source has credentials.
  case noCredentials
  /// A setting has no value that can be used.
  case setting(String, reason: String)
}

extension CloudError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .refused(let operation, let status, let code, let message):
      "'\(operation)' was refused with \(status) \(code): \(message)"
    case .unreachable(let address, let reason):
      "'\(address)' did not answer: \(reason); check the address and the network, then try again"
    case .strangeAnswer(let operation, let reason):
      "the answer to '\(operation)' cannot be read: \(reason); check that the address is the service's own"
    case .credentials(let source, let reason): "no credentials from \(source): \(reason)"
    case .noCredentials:
      "there are no credentials: set AWS_PROFILE, AWS_WEB_IDENTITY_TOKEN_FILE or AWS_ACCESS_KEY_ID"
    case .setting(let name, let reason): "'\(name)' cannot be used: \(reason)"
    }
  }

  /// Whether the service answered and said no: it was asked, and has done nothing.
  package var isRefusal: Bool {
    if case .refused(_, let status, _, _) = self { status >= 400 && status < 500 } else { false }
  }

  /// The service's own code of a refusal.
  package var code: String? {
    if case .refused(_, _, let code, _) = self { code } else { nil }
  }
}
