import Vocabulary

/// Finds programs that take commands from their terminal: what is typed there later is seen by nobody.
package enum TypedInput {
  /// Notes each such program of a walk that was traced.
  package static func inspect(_ walker: CommandWalker, into inspection: inout Inspection) {
    for invocation in walker.typedShells { inspection.note(finding(invocation)) }
    for invocation in walker.started where invocation.input == .inherited && isPrompting(invocation) {
      inspection.note(finding(invocation))
    }
    let runsUnread = walker.inspection.findings.contains { $0.code == "command.piped-to-shell" }
    guard runsUnread, let reader = walker.started.first(where: readsTerminal) else { return }
    inspection.note(finding(reader))
  }

  private static func finding(_ invocation: Invocation) -> Finding {
    Finding(
      "client.unseen-input", .high,
      "\(invocation.name ?? "this") would take commands from its terminal, and this client shows nobody what is typed there",
      evidence: invocation.evidence,
      remedy: "give it its commands with the start: `bash -c '…'`, `psql -c '…'`, `ssh host '…'`, or a file")
  }

  /// Whether a program, started so, would ask for commands.
  private static func isPrompting(_ invocation: Invocation) -> Bool {
    guard let name = invocation.name else { return false }
    if let isSession = SessionPrograms.opensSession(name, invocation.arguments) { return isSession }
    guard let prompt = PromptingProgram.named(name) else { return false }
    return prompt.isPrompting(invocation.arguments)
  }

  /// `cat | sh`: a program that hands on what is typed.
  private static func readsTerminal(_ invocation: Invocation) -> Bool {
    guard invocation.input == .inherited, let name = invocation.name else { return false }
    switch name {
    case "cat", "tee", "head", "tail", "sed", "awk", "grep", "tr", "dd", "xargs", "cut":
      let operands = invocation.arguments.filter { !$0.knownPrefix.hasPrefix("-") }
      let scripts = ["sed", "awk", "grep", "tr", "cut"].contains(name) ? 2 : name == "tee" || name == "xargs" ? 100 : 1
      return operands.count < scripts
    default: return false
    }
  }
}
