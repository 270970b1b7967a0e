import Ledger
import Vocabulary

/// A record of the ledger as one sentence.
package struct RecordLine: Sendable {
  package var sequence: Int
  package var time: Instant
  package var kind: String
  package var sentence: String
  /// Who, as the record says, and how that is known.
  package var actor: String
  /// The proposal that it is about.
  package var proposal: String?

  package init(_ record: LedgerRecord) {
    let entry = record.entry
    sequence = record.sequence
    time = entry.time
    kind = entry.kind.word
    proposal = entry.details["proposal"]?.text
    actor = RecordLine.words(entry.actor)
    sentence = RecordSentence.text(of: entry)
  }

  /// Who did it: the most telling part of the actor.
  private static func words(_ actor: Actor) -> String {
    let parts = [actor.client, actor.user, actor.pipeline].compactMap { $0 }
    guard !parts.isEmpty else { return "the server" }
    return parts.map { $0.isProven ? $0.value : "\($0.value) (says so)" }.joined(separator: " of ")
  }

  /// For templates.
  var values: [String: Any] {
    let (icon, style) = RecordSentence.mark(kind)
    var values: [String: Any] = [
      "sequence": sequence, "recordAddress": "/ledger/\(sequence)", "kind": kind, "recordSentence": sentence,
      "actor": actor, "recordIcon": icon, "recordStyle": style,
    ]
    values.merge(ShownTime.values(time)) { first, _ in first }
    if let proposal {
      values["about"] = proposal
      values["aboutAddress"] = "/proposals/\(proposal)"
    }
    return values
  }
}
