import Vocabulary

/// Reads `ansible PATTERN -m MODULE -a ARGUMENTS` (ansible(1)).
enum AnsibleReader: NestingToolReader {
  static let names = ["ansible"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let (task, start) = read(invocation), let finding = start.finding(task) else { return }
    inspection.note(finding)
  }

  static func nested(in invocation: Invocation) -> [Invocation] {
    guard let (task, start) = read(invocation) else { return [] }
    return start.invocations(task)
  }

  private static func read(_ invocation: Invocation) -> (AnsibleTask, AnsibleStart)? {
    let line = PlatformCommandLine(
      invocation.arguments,
      valued: [
        "m", "module-name", "a", "args", "i", "inventory", "l", "limit", "u", "e", "extra-vars", "f", "forks", "M",
        "become-user", "become-method", "private-key", "t", "tree", "c", "connection", "T", "timeout", "P", "B",
      ])
    guard let pattern = line.words.first, !line.isHelp, !line.has("C", "check", "list-hosts", "syntax-check") else {
      return nil
    }
    func value(_ names: String...) -> ArgumentWord? { line.options.last { names.contains($0.name) }?.value }
    let module = value("m", "module-name")?.literal ?? "command"
    let name = module.split(separator: ".").last.map(String.init) ?? module
    let text = value("a", "args")
    let evidence = text?.evidence ?? invocation.evidence
    let inventory = value("i", "inventory")?.display
    let hosts = [pattern.literal, inventory.map(PathText.lastComponent)].compactMap { $0 }.joined(separator: " of ")
    let isHere = pattern.literal == "localhost" || value("c", "connection")?.literal == "local"
    let host = isHere ? nil : RemoteHost(name: hosts, evidence: "ansible \(hosts)")
    let start = AnsibleStart(outer: invocation, host: host)
    if ["command", "shell", "raw", "script"].contains(name) {
      guard let text else { return nil }
      return (AnsibleTask(module: name, arguments: [:], free: text.pieces, evidence: evidence), start)
    }
    let arguments = AnsibleArguments.parse(text?.literal ?? "").mapValues { [ArgumentWord.Piece.known($0)] }
    return (AnsibleTask(module: name, arguments: arguments, free: nil, evidence: evidence), start)
  }
}
