/// What stands at one moment.
struct EstateCount: Sendable, Hashable {
  /// Rows in `courses_answer`; nil when the database is gone.
  var rows: Int?
  /// What PostgreSQL answered when it was asked for them, word for word.
  var answer: String
  /// The names of the automated snapshots.
  var snapshots: Set<String>
  /// The names of the things that the account holds, duplicates too.
  var things: Set<String>
}
