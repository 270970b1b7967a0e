/// Facts of the server itself, by name.
package protocol SettingReading {
  /// The value; nil when it was never set.
  func setting(_ name: SettingName) throws -> String?
}

/// Facts of the server itself, by name.
package protocol SettingWriting {
  /// Sets the value, whatever it was.
  func set(_ name: SettingName, to value: String) throws
}

/// The names of the server's own facts.
package enum SettingName: String, Sendable, Hashable {
  /// The identifier that approvals name: made once with the data folder.
  case serverID
  /// `1` when the data folder was started with `--single-user`.
  case singleUser
  /// The operating system's user who started it so.
  case singleUserName
  /// What lets the first admin in, `SHA-256:milliseconds of its end`; empty once it was used.
  case invitation
  /// Where browsers found the server when it was started last.
  case origin
}
