import Vocabulary

/// Reads `crontab` (crontab(1) of cron and cronie): what `-r` takes away, and a table that takes the place of the one
/// there with fewer jobs. The commands of a new table are read where work is handed on.
enum CrontabReader: ToolReader {
  static let names = ["crontab"]

  private static let grammar = SimpleWrapper(options: .init(short: "uxn", long: ["user"]))
  private static let bound = 64 << 10

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let flags = invocation.arguments.compactMap(\.literal).filter { $0.hasPrefix("-") && $0.utf8.count > 1 }
    let removal = invocation.arguments.first { word in
      guard let text = word.literal, text.hasPrefix("-"), text.utf8.count > 1 else { return false }
      return text.dropFirst().allSatisfy { "ri".contains($0) } && text.contains("r")
    }
    if let removal {
      return note(
        "crontab -r removes every job of this user, backups among them", .all,
        invocation.program.evidence.union(removal.evidence), into: &inspection)
    }
    let operands = grammar.operands(invocation.arguments)
    // `-l`, `-e`, `-T`, `-c`, `-V` install nothing.
    guard operands.count < 2, !flags.contains(where: { "letTcV".contains($0.dropFirst().first ?? "-") }) else { return }
    if let file = operands.first, file.literal != "-", file.literal.flatMap(DescriptorPath.number) != 0 {
      return inspect(file, invocation, into: &inspection)
    }
    inspectInput(of: invocation, into: &inspection)
  }

  private static func inspectInput(of invocation: Invocation, into inspection: inout Inspection) {
    switch invocation.input {
    case .nothing: noteEmpty(invocation, into: &inspection)
    case .text(let text): if isEmpty(text) { noteEmpty(invocation, into: &inspection) }
    case .file(let file): inspect(file, invocation, into: &inspection)
    case .output(let producer, let texts):
      guard let left = CrontabFilter.left(outBy: producer, texts) else { return }
      note(
        "crontab installs the table without \(left): those jobs do not run any more", .many, invocation.evidence,
        into: &inspection)
    case .inherited: return
    }
  }

  /// A file whose text takes the place of the table.
  private static func inspect(_ file: ArgumentWord, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = file.literal else { return }
    if name == "/dev/null" { return noteEmpty(invocation, into: &inspection) }
    guard let path = invocation.directory.resolve(name) else { return }
    if let written = inspection.writtenFiles[path] {
      if let text = written.text, isEmpty(String(decoding: text, as: UTF8.self)) {
        noteEmpty(invocation, into: &inspection)
      }
      return
    }
    guard case .contents(let bytes)? = inspection.ask(.contents(path: path, bound: bound), for: "the table \(name)"),
      isEmpty(String(decoding: bytes, as: UTF8.self))
    else { return }
    noteEmpty(invocation, into: &inspection)
  }

  /// Whether a table has no job: only blank lines, comments and assignments.
  private static func isEmpty(_ table: String) -> Bool {
    table.split(separator: "\n").allSatisfy { line in
      let line = TaskText.trimmed(line)
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { return true }
      guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { return false }
      return line.utf8[..<equals].allSatisfy { CommandWalker.isNameByte($0) || $0 == UInt8(ascii: " ") }
        && CommandWalker.isNameByte(first) && !(first >= 48 && first <= 57)
    }
  }

  private static func noteEmpty(_ invocation: Invocation, into inspection: inout Inspection) {
    note(
      "crontab installs a table without a job: every job of this user is gone, backups among them", .all,
      invocation.evidence, into: &inspection)
  }

  /// Jobs that do not run any more.
  static func note(_ message: String, _ extent: Extent, _ evidence: Evidence, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .disarm, Resource(kind: "crontab", role: .configuration), extent: extent, reversibility: .irreversible,
        evidence: evidence))
    inspection.note(
      Finding(
        "command.unknown-destroyed", .high, message, evidence: evidence,
        remedy: "keep a copy first (crontab -l > crontab.txt), and remove the one line by crontab -e"))
  }
}
