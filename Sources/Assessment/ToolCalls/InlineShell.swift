import CommandEffects
import Vocabulary

/// Finds the shell text inside of a skill or a slash command that is written, by whichever tool:
/// `` !`command` `` and the fence ```` ```! ```` of Claude Code, `!{command}` of Gemini CLI.
///
/// The client runs it when the skill is used, and calls no hook for it.
enum InlineShell {
  /// Notes what the texts that an inspection saw being written would run.
  static func inspect(_ inspection: inout Inspection) {
    for change in inspection.changes { inspect(change, into: &inspection) }
  }

  private static func inspect(_ change: FileChange, into inspection: inout Inspection) {
    guard isSkill(change.path), let text = newText(change.change) else { return }
    for command in commands(in: text) {
      guard let finding = PromptText.worst(of: command, inspection.facts) else { continue }
      inspection.note(
        Finding(
          "prompt.destroys", .high,
          "\(change.path) would run `\(command.prefix(80))` whenever it is used, without a question: \(finding.message)",
          evidence: change.evidence, remedy: "write what is to be done as text; the agent's own calls are asked about",
          environment: finding.environment))
    }
  }

  private static func isSkill(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let folder = parts.lastIndex(where: { $0 == ".claude" || $0 == ".gemini" || $0 == ".agents" }),
      folder + 1 < parts.count
    else { return false }
    return ["skills", "commands", "agents", "plugins", "output-styles", "extensions"].contains(parts[folder + 1])
  }

  private static func newText(_ change: FileChange.Change) -> String? {
    switch change {
    case .whole(let text): text
    case .parts(let parts): parts.map(\.new).joined(separator: "\n")
    case .removed: nil
    }
  }

  private static func commands(in text: String) -> [String] {
    let bytes = Array(text.utf8.prefix(PromptText.bound))
    var commands: [String] = []
    var index = 0
    while index + 1 < bytes.count, commands.count < PromptText.most {
      guard let (start, end) = span(bytes, at: index) else {
        index += 1
        continue
      }
      commands.append(String(decoding: bytes[start..<end], as: UTF8.self))
      index = end + 1
    }
    return commands
  }

  /// Where the command lies that begins with a sign at an index; nil when none does.
  private static func span(_ bytes: [UInt8], at index: Int) -> (start: Int, end: Int)? {
    let rest = bytes[index...]
    if rest.starts(with: "```!".utf8) {
      let start = index + 4
      var end = start
      while end < bytes.count, !bytes[end...].starts(with: "```".utf8) { end += 1 }
      return (start, end)
    }
    guard rest.first == UInt8(ascii: "!"), index + 1 < bytes.count else { return nil }
    let start = index + 2
    switch bytes[index + 1] {
    case UInt8(ascii: "`"): return (start, bytes[start...].firstIndex(of: UInt8(ascii: "`")) ?? bytes.endIndex)
    case UInt8(ascii: "{"): return (start, closingBrace(bytes, from: start))
    default: return nil
    }
  }

  /// The index of the brace that closes one before `start`; the end when none does.
  private static func closingBrace(_ bytes: [UInt8], from start: Int) -> Int {
    var depth = 1
    for index in start..<bytes.endIndex {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return bytes.endIndex
  }
}
