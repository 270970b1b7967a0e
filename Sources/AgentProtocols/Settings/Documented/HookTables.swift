import Formats
import Vocabulary

/// Puts the hook into Kimi's `config.toml` as a table of its own at the end, and takes it out again.
///
/// A file that was written by Kimi itself says `hooks = []`, beside which no table may stand: that line is filled then.
enum HookTables {
  private static let empty = "hooks = []"
  private static let lineMark = "# tagout: was []"

  static func installed(_ registration: ClientRegistration, in old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    let bare = try uninstalled(registration.client, from: old)
    let text = String(decoding: bare.content ?? [], as: UTF8.self)
    let command = SettingsValue.quoted(registration.command)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let content: String
    if let at = lines.firstIndex(where: { $0.filter { $0 != " " && $0 != "\r" } == "hooks=[]" }) {
      let end = lines[at].hasSuffix("\r") ? "\r" : ""
      lines[at] =
        "hooks = [{ event = \"PreToolUse\", command = \(command), timeout = 10 }] \(lineMark)\(end)"
      content = lines.joined(separator: "\n")
    } else {
      let lead = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
      content =
        text + lead
        + [
          RequirementsSettings.begin, "[[hooks]]", "event = \"PreToolUse\"", "command = \(command)", "timeout = 10",
          RequirementsSettings.end,
        ].joined(separator: "\n")
        + (bare.content == nil || (!text.isEmpty && lead.isEmpty) ? "\n" : "")
    }
    let bytes = Array(content.utf8)
    try prove(bytes, command: registration.command)
    return SettingsChange(content: bytes, wasThere: bare.wasThere)
  }

  static func uninstalled(_ client: String, from old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    let change = try RequirementsSettings.uninstalled(from: old)
    guard let content = change.content else { return change }
    let text = String(decoding: content, as: UTF8.self)
    guard text.contains(lineMark) else {
      if change.wasThere { return change }
      guard commands(in: try read(content), of: client).isEmpty else {
        throw .cannotExtend(path: "hooks", reason: "calls Tagout in a table that was not written by it")
      }
      return change
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains(lineMark) ? empty + (line.hasSuffix("\r") ? "\r" : "") : String(line)
    }
    return SettingsChange(content: Array(lines.joined(separator: "\n").utf8), wasThere: true)
  }

  /// The commands of Tagout's that the tables call before a tool, with their time limits.
  static func commands(in value: StructuredValue, of client: String) -> [(command: String, table: StructuredValue)] {
    (value["hooks"]?.elements ?? []).compactMap { table in
      guard let command = table["command"]?.text,
        HookCommandLine.path(command: command, arguments: nil, client: client) != nil
      else { return nil }
      return (command, table)
    }
  }

  private static func prove(_ content: [UInt8], command: String) throws(SettingsError) {
    let tables = try read(content)["hooks"]?.elements ?? []
    guard tables.contains(where: { $0["command"]?.text == command }) else {
      throw .cannotExtend(path: "hooks", reason: "is given in a form that nothing can be added to")
    }
  }

  private static func read(_ bytes: [UInt8]) throws(SettingsError) -> StructuredValue {
    do { return try TOMLReader.read(bytes) } catch { throw SettingsError(error, in: bytes) }
  }
}
