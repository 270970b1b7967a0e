import Formats
import Vocabulary

/// A settings file of a coding agent or editor, read as a value.
struct AgentSettings: Sendable {
  /// Which client's file it is.
  enum Client: String, Sendable {
    case claudeCode = "Claude Code"
    case codex = "Codex"
    case gemini = "Gemini CLI"
    case cursor = "Cursor"
    case editor = "VS Code"
    case openCode = "OpenCode"
    case mcp = "MCP"
    case aider = "aider"
  }

  let file: PostureFile
  let client: Client
  let value: StructuredValue

  /// The settings files of a folder, those that cannot be read left out.
  static func all(in folder: PostureFolder) -> [AgentSettings] {
    folder.files.compactMap { file in
      guard let client = client(of: file.path), let value = value(of: file) else { return nil }
      return AgentSettings(file: file, client: client, value: value)
    }
  }

  /// Whose file it is by its path; nil for any other file.
  static func client(of path: String) -> Client? {
    let parts = path.split(separator: "/").suffix(2).joined(separator: "/")
    switch parts {
    case ".claude/settings.json", ".claude/settings.local.json": return .claudeCode
    case ".codex/config.toml": return .codex
    case ".gemini/settings.json": return .gemini
    case ".cursor/cli.json", ".cursor/cli-config.json", ".cursor/permissions.json": return .cursor
    case ".vscode/settings.json": return .editor
    default: break
    }
    switch FolderPath.name(path) {
    case "opencode.json", "opencode.jsonc": return .openCode
    case ".mcp.json", "mcp.json": return .mcp
    case ".aider.conf.yml": return .aider
    default: return path.hasSuffix(".code-workspace") ? .editor : nil
    }
  }

  /// The line on which a word first stands.
  func evidence(of word: String) -> Evidence {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.contains(word) }) else { return .file(file.path) }
    return .line(file.path, index + 1)
  }

  private static func value(of file: PostureFile) -> StructuredValue? {
    // A file that cannot be read is one that its client passes over too.
    if file.name.hasSuffix(".toml") { return try? TOMLReader.read(file.bytes) }
    if file.name.hasSuffix(".yml") { return settings(ofLines: file.bytes) }
    // The same of JSON.
    return try? JSONReader.read(withoutComments(file.bytes))
  }

  /// `name: value` on lines of their own.
  private static func settings(ofLines bytes: [UInt8]) -> StructuredValue {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return .object(
      StructuredObject(
        lines.compactMap { line in
          let parts = line.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
          return parts.count == 2 ? StructuredObject.Member(parts[0], .string(parts[1])) : nil
        }))
  }

  /// JSON as editors write it, with comments and commas at the end.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if isQuoted {
        if byte == UInt8(ascii: "\\"), index + 1 < bytes.count { kept.append(byte); index += 1 }
        if byte == UInt8(ascii: "\"") { isQuoted = false }
        kept.append(bytes[index])
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        continue
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index += 2
        while index + 1 < bytes.count, !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")) {
          index += 1
        }
        index += 1
      } else {
        if byte == UInt8(ascii: "\"") { isQuoted = true }
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { dropComma(&kept) }
        kept.append(byte)
      }
      index += 1
    }
    return kept
  }

  private static func dropComma(_ kept: inout [UInt8]) {
    guard let last = kept.lastIndex(where: { $0 > 0x20 }), kept[last] == UInt8(ascii: ",") else { return }
    kept.remove(at: last)
  }
}
