import GRDB

/// One look at the database, or one change of it: alive only inside the closure that it is given to.
///
/// Each area of the store is an extension in a file of its own.
struct SQLiteTransaction: StoreWriting {
  let database: Database
}
