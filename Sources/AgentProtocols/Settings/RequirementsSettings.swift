import Formats
import Vocabulary

/// Puts Tagout's hook into Codex's managed `requirements.toml`, and takes it out again: exact inverses of each other.
///
/// What is added is a block of its own between two marks at the end of the file, and a line with a mark in a table that
/// is there already. A file that does not parse, or that could not be added to, is left as it is.
package enum RequirementsSettings {
  static let begin = "# tagout: begin (written by tagout install; tagout uninstall takes it out)"
  static let end = "# tagout: end"
  /// At the end of a line that was put into a table of others.
  static let lineMark = "# tagout: this line"

  /// The file with the hook in it; `old` is nil when there is no file. Twice is once.
  package static func installed(
    _ registration: HookRegistration, in old: [UInt8]?
  ) throws(SettingsError) -> SettingsChange {
    let newline = self.newline(of: old ?? [])
    let bare = try uninstalled(from: old)
    let text = String(decoding: bare.content ?? [], as: UTF8.self)
    let value = try read(Array(text.utf8))
    try check(value)
    var new = text
    let hasFeature = value["features"]?["hooks"] != nil
    let hasFolder = value["hooks"]?["managed_dir"] != nil
    let features = hasFeature ? [] : insert("hooks = true", into: "features", of: &new, newline)
    let folder = "managed_dir = \(SettingsValue.quoted(self.folder(of: registration.program)))"
    let hooks = hasFolder ? [] : insert(folder, into: "hooks", of: &new, newline)
    let lines = [begin] + features + hooks + groups(registration) + [end]
    let lead = new.isEmpty || new.utf8.last == UInt8(ascii: "\n") ? "" : newline
    let tail = bare.content == nil || (!new.isEmpty && lead.isEmpty) ? newline : ""
    let content = Array((new + lead + lines.joined(separator: newline) + tail).utf8)
    try prove(content, command: command(of: registration))
    return SettingsChange(content: content, wasThere: bare.wasThere)
  }

  /// The file without the hook; nil when it was made for the hook alone.
  package static func uninstalled(from old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    guard let old else { return SettingsChange(content: nil) }
    _ = try read(old)
    var lines = self.lines(of: old)
    let count = lines.count
    guard let first = lines.firstIndex(where: { text(of: $0) == begin }),
      let last = lines[first...].firstIndex(where: { text(of: $0) == end })
    else { return SettingsChange(content: old) }
    let endsOpen = last == count - 1 && lines[last].last != UInt8(ascii: "\n")
    lines.removeSubrange(first...last)
    lines.removeAll { text(of: $0).hasSuffix(" \(lineMark)") }
    // The mark that ends without a line break tells that the line before it had none.
    if endsOpen, let before = lines.last {
      lines[lines.count - 1] = before.dropLast(before.suffix(2) == [0x0D, 0x0A] ? 2 : 1)
    }
    let content = Array(lines.joined())
    let wasMade = content.isEmpty && !endsOpen
    return SettingsChange(content: wasMade ? nil : content, wasThere: true)
  }

  /// Reads the new file as Codex would: a table that was given in another form, or a header inside a text, shows here.
  private static func prove(_ content: [UInt8], command: String) throws(SettingsError) {
    let refusal = SettingsError.cannotExtend(
      path: "hooks", reason: "or \"features\" is given in a form that nothing can be added to")
    do {
      let value = try TOMLReader.read(content)
      let groups = value["hooks"]?["PreToolUse"]?.elements ?? []
      let isThere = groups.contains { $0["hooks"]?.elements?.contains { $0["command"]?.text == command } == true }
      guard isThere, value["features"]?["hooks"] == .boolean(true), value["hooks"]?["managed_dir"]?.text != nil else {
        throw refusal
      }
    } catch {
      throw refusal
    }
  }

  private static func command(of registration: HookRegistration) -> String {
    HookCommandLine.guarded(registration.program, client: registration.client) ?? registration.program
  }

  private static func check(_ value: StructuredValue) throws(SettingsError) {
    if let feature = value["features"]?["hooks"], feature != .boolean(true) {
      throw .switchedOff(path: "features.hooks", value: "false")
    }
  }

  /// Puts a line into a table that has a header, right below it. Gives the lines that make the table when it has none.
  private static func insert(
    _ line: String, into table: String, of text: inout String, _ newline: String
  ) -> [String] {
    var all = lines(of: Array(text.utf8))
    let header = all.firstIndex { row in
      let words = RequirementsSettings.text(of: row).split(separator: "#")[safe: 0].map { $0.filter { $0 != " " } }
      return words == "[\(table)]"
    }
    guard let header else { return ["[\(table)]", line] }
    if all[header].last != UInt8(ascii: "\n") { return ["[\(table)]", line] }
    all.insert(ArraySlice("\(line) \(lineMark)\(newline)".utf8), at: header + 1)
    text = String(decoding: Array(all.joined()), as: UTF8.self)
    return []
  }

  private static func groups(_ registration: HookRegistration) -> [String] {
    let command = self.command(of: registration)
    return registration.events.flatMap { event in
      [
        "[[hooks.\(event)]]", "matcher = \"*\"", "[[hooks.\(event).hooks]]", "type = \"command\"",
        "command = \(SettingsValue.quoted(command))", "timeout = 10",
      ]
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.utf8.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func read(_ bytes: [UInt8]) throws(SettingsError) -> StructuredValue {
    do { return try TOMLReader.read(bytes) } catch { throw SettingsError(error, in: bytes) }
  }

  /// The lines with their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func text(of line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  private static func newline(of bytes: [UInt8]) -> String {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0, bytes[feed - 1] == 0x0D else { return "\n" }
    return "\r\n"
  }
}

extension [Substring] {
  fileprivate subscript(safe index: Int) -> Substring? { indices.contains(index) ? self[index] : nil }
}
