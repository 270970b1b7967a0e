import Vocabulary

/// Work for later: `at`, `batch`, `crontab`; and `expect`, which drives a terminal.
enum HandedJobs {
  private static let atOptions = SimpleWrapper(options: .init(short: "qft", long: []))

  /// The script that standard input holds, or the file of `-f`; `-l`, `-r`, `-d`, `-c` only look or take back.
  static func at(_ invocation: Invocation) -> [Invocation] {
    let words = invocation.arguments
    let flags = words.compactMap(\.literal).filter { $0.hasPrefix("-") && $0.utf8.count == 2 }
    guard !flags.contains(where: { ["-l", "-r", "-d", "-c", "-V"].contains($0) }) else { return [] }
    var shell = invocation
    shell.program = ArgumentWord("sh", evidence: invocation.evidence)
    shell.arguments = []
    if let index = words.firstIndex(where: { $0.literal == "-f" }), index + 1 < words.count {
      shell.arguments = [words[index + 1]]
    }
    return [shell]
  }

  /// The commands of a table that comes in on standard input.
  static func crontab(_ invocation: Invocation) -> [Invocation] {
    guard invocation.arguments.allSatisfy({ $0.literal == "-" }) else { return [] }
    let text: String
    switch invocation.input {
    case .text(let known): text = known
    // Of a table that is not known as a whole the lines that went into it.
    case .output(_, let literals): text = literals.joined(separator: "\n")
    case .inherited, .nothing, .file: return []
    }
    return text.split(separator: "\n").prefix(256).compactMap { line in
      command(inLine: TaskText.trimmed(line)).map {
        HandedWork.here(ArgumentWord($0, evidence: invocation.evidence), invocation)
      }
    }
  }

  /// The command of a line of crontab(5): behind five fields, or behind `@daily`; `%` begins its input.
  private static func command(inLine line: String) -> String? {
    guard let first = line.utf8.first, first != UInt8(ascii: "#") else { return nil }
    let count = first == UInt8(ascii: "@") ? 1 : 5
    let fields = line.split(maxSplits: count, omittingEmptySubsequences: true) { $0 == " " || $0 == "\t" }
    guard fields.count == count + 1, !fields[0].contains("=") else { return nil }
    return String(fields[count].prefix { $0 != "%" })
  }

  /// What `spawn` starts, and what is sent to a shell, in a script of expect.
  static func expect(_ invocation: Invocation) -> [Invocation] {
    var scripts: [(String, Evidence)] = []
    let words = invocation.arguments
    for (index, word) in words.enumerated() where word.literal == "-c" && index + 1 < words.count {
      scripts.append((TargetText(words[index + 1]).text, words[index + 1].evidence))
    }
    if scripts.isEmpty, words.allSatisfy({ $0.literal?.hasPrefix("-") == true }),
      case .text(let text) = invocation.input
    {
      scripts.append((text, invocation.evidence))
    }
    return scripts.flatMap { text, evidence in
      text.split { $0 == "\n" || $0 == ";" || $0 == "{" || $0 == "}" }.prefix(256).compactMap { line in
        let line = TaskText.trimmed(line)
        guard line.hasPrefix("spawn ") else { return nil }
        var command = TaskText.trimmed(line.dropFirst(6))
        if command.hasPrefix("-noecho ") { command = String(command.dropFirst(8)) }
        return HandedWork.here(ArgumentWord(command, evidence: evidence), invocation)
      }
    }
  }
}
