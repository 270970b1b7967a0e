import Ledger
import Vocabulary

/// Makes the records of what a server does.
package enum ServerRecord {
  /// A record of a kind such as `token.created`, with facts by name: strings, integers and booleans.
  package static func entry(
    _ kind: String, at time: Instant, by actor: Actor = Actor(), _ details: StructuredObject
  ) -> LedgerEntry {
    LedgerEntry(RecordKind(kind), at: time, by: actor, details: details, version: TagoutVersion.text)
  }
}
