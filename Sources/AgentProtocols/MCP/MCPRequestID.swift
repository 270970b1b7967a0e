import Formats
import Vocabulary

/// What a request is answered under: JSON-RPC 2.0 lets it be text or a number.
package enum MCPRequestID: Sendable, Hashable {
  case text(String)
  case number(Int64)

  /// Nil for what no request may be named by.
  init?(_ value: StructuredValue) {
    switch value {
    case .string(let text) where text.utf8.count <= 1024: self = .text(text)
    case .integer(let number): self = .number(number)
    default: return nil
    }
  }

  var value: StructuredValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    }
  }
}
