import Vocabulary

/// A call of an HTTP API: what is asked of which address.
struct HTTPCall: Sendable {
  /// In capitals; nil when it cannot be told.
  var method: String?
  var address: ArgumentWord
  /// The body, as far as it stands in the command.
  var body: String
  /// The headers that the command sets, each as `Name: value`.
  var headers: [String] = []
  /// Parameters of the query that stand beside the address, each as `name=value`.
  var parameters: [String] = []
  /// Hosts through which the connection goes, or at which it ends, whatever the address says.
  var detours: [String] = []
  /// The words that say so.
  var evidence: Evidence

  /// The parts of the address that are known.
  var place: HTTPAddress { HTTPAddress(address.literal ?? address.display) }
}
