import Vocabulary

/// One call of a cloud's own tool that is known, with where it lands.
struct CloudCall: Sendable {
  var tool: String
  var line: CloudLine
  var meaning: CloudMeaning
  var place: CloudPlace

  /// The command as it is written: `gcloud sql instances delete`.
  var text: String { tool + " " + line.path.split(separator: "/").joined(separator: " ") }

  var evidence: Evidence { line.evidence(with: meaning.deciding) }

  /// An effect of this call.
  func effect(_ reversibility: Reversibility = .unknown) -> Effect {
    Effect(
      meaning.kind.verb,
      Resource(kind: text, role: meaning.role, name: place.names.first), extent: place.names.count > 1 ? .many : .one,
      reversibility: reversibility, evidence: evidence)
  }
}
