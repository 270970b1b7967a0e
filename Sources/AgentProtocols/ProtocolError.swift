import Formats

/// Why a client's message is not understood.
package enum ProtocolError: Error, Sendable, Hashable {
  /// It is not exactly one JSON value, or has a member twice.
  case notJSON(FormatError)
  /// It is JSON, and no object.
  case notAnObject
  /// A member that decides is missing.
  case missing(String)
  /// A member is there and is no such thing.
  case notA(String, member: String)
  /// An event that is not known: whether it waits for an answer cannot be told.
  case unknownEvent(String)
}

extension ProtocolError: CustomStringConvertible {
  package var description: String {
    "\(what); nothing was allowed: update Tagout, or report the client's version"
  }

  private var what: String {
    switch self {
    case .notJSON(let error): "the hook's input is not understood: \(error.description)"
    case .notAnObject: "the hook's input is no JSON object"
    case .missing(let member): "the hook's input has no \"\(member)\""
    case .notA(let wanted, let member): "the hook's input has a \"\(member)\" that is no \(wanted)"
    case .unknownEvent(let event): "the hook was called for the unknown event \"\(event.prefix(64))\""
    }
  }
}
