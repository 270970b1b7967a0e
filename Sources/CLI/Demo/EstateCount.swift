/// What stands at one moment.
struct EstateCount: Sendable, Hashable {
  /// Rows in `courses_answer`; nil when the database is gone.
  var rows: Int?
  /// The names of the automated snapshots.
  var snapshots: [String]
  /// How many things the account holds, duplicates too.
  var things: Int
}
