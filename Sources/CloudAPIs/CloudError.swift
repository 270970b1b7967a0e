/// Why a cloud's API did not answer as asked.
package enum CloudError: Error, Sendable, Hashable {
  /// The service refused: its HTTP status, its own code (`AccessDenied`), and its words.
  case refused(operation: String, status: Int, code: String, message: String)
  /// No answer came: the address, and what was met on the way.
  case unreachable(address: String, reason: String)
  /// An answer came that is none of this service's.
  case strangeAnswer(operation: String, reason: String)
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
    }
  }
}
