import Vocabulary

/// The state belongs to another family than the one it is held against.
enum StateForeign: StateRule {
  static let code = ForeignLineage.code
  static let summary = "the state is the state of something else"

  static let examples: [StateExample] = [
    .match("another family", .example(lineage: "stranger"), against: .example()),
    .pass("the same family", .example(), against: .example()),
    .pass("nothing to hold it against", .example(lineage: "stranger")),
    .pass("a source that does not tell", .example(serial: nil, lineage: nil), against: .example()),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.identity == .foreign || subject.identity == .first else { return [] }
    let lineage = ObjectName.shown(subject.state.lineage ?? "")
    let expected = ObjectName.shown(subject.older?.lineage ?? "")
    return [
      finding(
        .critical,
        (lineage.isEmpty ? "this state has no lineage" : "this state has the lineage \(lineage)")
          + ", but the known one's is \(expected): it is the state of something else",
        remedy: "keep the known state; after a migration, hold this one against the state that it was migrated from")
    ]
  }
}
