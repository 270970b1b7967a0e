/// Why a target could not be told.
package enum NotificationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It has no address, or one of a kind that is not called.
  case address(String)
  /// Its name leads to where no notification goes.
  case inside(host: String, address: String)
  case notTaken(String)

  package var description: String {
    switch self {
    case .address(let text): "\"\(text)\" cannot be called; set the target anew with `tagout notify set`"
    case .inside(let host, let address):
      "\"\(host)\" leads to \(address), on a network of one's own or this machine; if it is meant, add --allow \(address)"
    case .notTaken(let reason): "it was not taken: \(reason)"
    }
  }
}
