import Vocabulary

/// Reads `crontab`: what `-r` takes away. The commands of a new table are read where work is handed on.
enum CrontabReader: ToolReader {
  static let names = ["crontab"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let removal = invocation.arguments.first { word in
      guard let text = word.literal, text.hasPrefix("-"), text.utf8.count > 1 else { return false }
      return text.dropFirst().allSatisfy { "ri".contains($0) } && text.contains("r")
    }
    guard let removal else { return }
    let evidence = invocation.program.evidence.union(removal.evidence)
    inspection.note(
      Effect(
        .disarm, Resource(kind: "crontab", role: .configuration), extent: .all, reversibility: .irreversible,
        evidence: evidence))
    inspection.note(
      Finding(
        "command.unknown-destroyed", .high, "crontab -r removes every job of this user, backups among them",
        evidence: evidence,
        remedy: "keep a copy first (crontab -l > crontab.txt), and remove the one line by crontab -e"))
  }
}
