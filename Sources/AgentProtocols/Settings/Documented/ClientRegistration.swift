import Formats

/// What a documented client must be given so that it asks Tagout: merged into a settings file, and taken out again.
package struct ClientRegistration: Sendable, Hashable {
  /// The client, as `tagout-hook` is called with it.
  package let client: String
  /// The absolute path of `tagout-hook`.
  package let program: String

  /// Nil for a path that cannot stand between quotes, and for a client that is not known from documents.
  package init?(client: String, program: String) {
    let isPlain = program.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard isPlain, HookClients.documented(client) != nil else { return nil }
    self.client = client
    self.program = program
  }

  /// In which of its ways a client is told.
  enum Form {
    /// Entries in a JSON file.
    case entries
    /// A table in a TOML file.
    case tables
    /// A file that holds nothing else.
    case file
  }

  static func form(of client: String) -> Form {
    switch client {
    case Kimi.name: .tables
    case OpenCode.name, Amp.name, Cline.name: .file
    default: .entries
    }
  }

  /// Whether the settings file is a program that the client starts.
  package static func isProgram(of client: String) -> Bool { client == Cline.name }

  /// The file with the hook in it; `old` is nil when there is no file. Twice is once.
  package func installed(in old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    switch ClientRegistration.form(of: client) {
    case .entries: try EntrySettings(client).installed(self, in: old)
    case .tables: try HookTables.installed(self, in: old)
    case .file: try HookFile.installed(self, in: old)
    }
  }

  /// The file without the client's hook; what is not Tagout's stays as it is.
  package static func uninstalled(_ client: String, from old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    switch form(of: client) {
    case .entries: try EntrySettings(client).uninstalled(from: old)
    case .tables: try HookTables.uninstalled(client, from: old)
    case .file: try HookFile.uninstalled(client, from: old)
    }
  }

  /// The shell command that a client's settings name.
  var command: String {
    let line =
      client == Cursor.name
      ? HookCommandLine.spoken(program, client: client) : HookCommandLine.guarded(program, client: client)
    return line ?? program
  }
}
