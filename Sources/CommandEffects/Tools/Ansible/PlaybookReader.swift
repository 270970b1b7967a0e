import Vocabulary

/// Reads `ansible-playbook FILE…`: what the tasks of its plays and roles would take away (ansible-playbook(1)).
enum PlaybookReader: NestingToolReader {
  static let names = ["ansible-playbook"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {}

  static func nested(in invocation: Invocation) -> [Invocation] { [] }

  static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation] {
    let line = PlatformCommandLine(
      invocation.arguments,
      valued: [
        "i", "inventory", "l", "limit", "u", "e", "extra-vars", "f", "forks", "M", "t", "tags", "skip-tags",
        "become-user", "vault-id", "vault-password-file", "private-key", "c", "connection", "start-at-task", "T",
      ])
    guard !line.isHelp, !line.has("C", "check", "syntax-check", "list-tasks", "list-hosts", "list-tags") else {
      return []
    }
    let inventory = line.options.last { $0.name == "i" || $0.name == "inventory" }?.value?.literal
    let limit = line.options.last { $0.name == "l" || $0.name == "limit" }?.value?.literal
    var found: [Invocation] = []
    for file in line.words.prefix(4) {
      guard let path = file.literal.flatMap(invocation.directory.resolve) else { continue }
      var walk = PlaybookWalk(
        invocation: invocation, inventory: inventory.map(PathText.lastComponent), limit: limit, evidence: file.evidence)
      walk.playbook(path, asking: &inspection)
      for finding in walk.findings { inspection.note(finding) }
      if !walk.wasRead { noteName(file, [inventory, limit].compactMap { $0 }, into: &inspection) }
      found += walk.found
    }
    return found
  }

  /// A playbook that cannot be read, is named after what it takes away, and goes to machines of production.
  private static func noteName(_ file: ArgumentWord, _ places: [String], into inspection: inout Inspection) {
    guard StartedWork.destroys(PathText.lastComponent(file.display)) else { return }
    var signs = EnvironmentSigns()
    for place in places {
      for part in place.split(separator: "/").suffix(3) {
        signs.add(String(part), as: .application, from: "ansible on \(place)")
      }
    }
    guard signs.environment.tier == .production else { return }
    inspection.note(
      ToolFinding.destroyed(
        .unknown, "\(file.display) cannot be read, and by its name takes away what is in production",
        evidence: file.evidence, remedy: "`ansible-playbook --check --list-tasks` shows what it would do",
        environment: signs.environment))
  }
}
