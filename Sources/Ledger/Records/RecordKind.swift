/// What a record tells of. Kinds are only added, and a reader shows those that it does not know.
package struct RecordKind: Sendable, Hashable {
  /// As it stands in the record.
  package let word: String

  package init(_ word: String) {
    self.word = word
  }

  /// An action was judged.
  package static let assessment = RecordKind("assessment")
  /// An action was run.
  package static let run = RecordKind("run")
  /// A person went past a verdict in their own terminal.
  package static let override = RecordKind("override")
  /// A call that the client's user was asked about ran: somebody said yes.
  package static let overridden = RecordKind("overridden")
  /// The ledger itself was found cut short or without a head, and goes on.
  package static let repair = RecordKind("repair")
  /// Old records of reads were removed.
  package static let retention = RecordKind("retention")
}
