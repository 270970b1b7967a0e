import CommandEffects
import Vocabulary

/// Finds the shell text inside of a skill or a slash command that is written: `` !`command` ``.
///
/// Claude Code runs it when the skill is used, and calls no hook for it.
enum InlineShell {
  static func inspect(_ change: FileChange, into inspection: inout Inspection) {
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
    guard let folder = parts.firstIndex(of: ".claude"), folder + 1 < parts.count else { return false }
    return ["skills", "commands", "agents", "plugins"].contains(parts[folder + 1])
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
      guard bytes[index] == UInt8(ascii: "!"), bytes[index + 1] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let end = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "`")) ?? bytes.endIndex
      commands.append(String(decoding: bytes[(index + 2)..<end], as: UTF8.self))
      index = end + 1
    }
    return commands
  }
}
