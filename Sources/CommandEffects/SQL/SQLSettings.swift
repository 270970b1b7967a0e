/// Settings of a server that guard rows or keep a way back.
enum SQLSettings {
  /// What setting it does; the name in upper case, without its scope.
  static func deed(_ name: String, isLasting: Bool) -> SQLDeed {
    switch name {
    case "ARCHIVE_MODE", "ARCHIVE_COMMAND", "ARCHIVE_LIBRARY", "WAL_LEVEL", "FSYNC", "FULL_PAGE_WRITES",
      "MAX_SLOT_WAL_KEEP_SIZE", "WAL_KEEP_SIZE", "LOG_BIN", "SYNC_BINLOG", "BINLOG_EXPIRE_LOGS_SECONDS",
      "EXPIRE_LOGS_DAYS", "INNODB_FLUSH_LOG_AT_TRX_COMMIT":
      SQLDeed(.disarm, .replication, text: name.lowercased())
    case "SQL_LOG_BIN": SQLDeed(.disarm, .replication, text: "sql_log_bin")
    case "SESSION_REPLICATION_ROLE", "WRITABLE_SCHEMA": SQLDeed(.unguard, .guardian, text: name.lowercased())
    default: isLasting ? SQLDeed(.alter, .definition, text: name.lowercased()) : .read
    }
  }
}
