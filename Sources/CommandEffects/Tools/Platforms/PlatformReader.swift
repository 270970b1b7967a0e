import Vocabulary

/// Reads the tools of clouds, platforms and services by the words that all of them share.
///
/// What a table says of a command's own words comes first; else the first verb tells what is done, and the noun nearest
/// to it what kind of thing it is done to.
package enum PlatformReader: ToolReader {
  /// None: its names lie in a table, since there are so many (see `knows`).
  package static let names: [String] = []

  /// Whether a program is one of its tools.
  static func knows(_ name: String) -> Bool { PlatformTool(named: name) != nil }

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, let tool = PlatformTool(named: name) else { return }
    let line = PlatformCommandLine(invocation.arguments, valued: tool.valued, dryRunLetter: tool.dryRunLetter)
    guard !line.isHelp else { return }
    if let call = PlatformAPICall.call(tool, invocation) {
      HTTPJudge.inspect(call, into: &inspection)
      return
    }
    guard let command = PlatformCommand(tool, line) else {
      if !tool.isOpen { noteUnknown(name, line, invocation, into: &inspection) }
      return
    }
    let words = line.words.prefix(command.length)
    let evidence = words.map(\.evidence).reduce(invocation.program.evidence) { $0.union($1) }
    let verb: EffectVerb = line.isDryRun ? .read : command.effect.verb
    let target = PlatformTarget(
      line, operands: Array(line.words.dropFirst(command.length)), invocation,
      chosen: PlatformChoices.names(tool.name, inspection))
    inspection.note(
      Effect(
        verb, Resource(kind: name, role: command.role, name: target.names.first),
        reversibility: verb == .destroy ? .irreversible : .unknown, evidence: evidence))
    PlatformChoices.note(line, tool.name, into: &inspection)
    guard !line.isDryRun else { return }
    if let word = StartedWork.destroying(name, line, invocation.arguments) {
      return inspection.note(
        ToolFinding.destroyed(
          .unknown, "\(name) starts \(word.display), which by its name destroys something", evidence: evidence,
          remedy: "let a person who knows what it does start it", environment: target.environment))
    }
    let text = ([name] + words.map(\.display)).joined(separator: " ")
    note(command, text, target, evidence, into: &inspection)
  }

  private static func note(
    _ command: PlatformCommand, _ text: String, _ target: PlatformTarget, _ evidence: Evidence,
    into inspection: inout Inspection
  ) {
    let names = target.names.isEmpty ? "" : ": " + target.names.prefix(4).joined(separator: ", ")
    let what = command.what ?? PlatformReader.phrase(command.role)
    switch command.effect {
    case .read: return
    case .disclose:
      inspection.note(
        Finding(
          "command.disclosed", .high, "\(text) shows \(what)\(names)", evidence: evidence,
          remedy: "let the program that needs the secret read it itself", environment: target.environment))
    case .create, .update:
      inspection.note(
        Finding(
          "command.changed", .warning, "\(text) changes \(what)\(names)", evidence: evidence,
          remedy: "change it through the pipeline that made it", environment: target.environment))
    case .stop:
      inspection.note(
        Finding(
          "workload.stopped", .high, "\(text) stops \(what)\(names)", evidence: evidence,
          remedy: "let the person who keeps it stop it, at a time that those who use it know",
          environment: target.environment))
    case .apply:
      inspection.note(
        Finding(
          "command.unseen-change", .high, "\(text) may replace or delete \(what), and nobody has seen which\(names)",
          evidence: evidence, remedy: "preview it first, and let a person run it in a terminal of their own",
          environment: target.environment))
    case .destroy:
      inspection.note(
        ToolFinding.destroyed(
          command.role, "\(text) destroys \(what)\(names)", evidence: evidence, remedy: remedy(command.role),
          environment: target.environment))
    case .disarm:
      inspection.note(
        ToolFinding.disarmed(
          command.role, "\(text) takes away \(what)\(names)", evidence: evidence,
          remedy: "leave it on, and let a person who knows why turn it off in a terminal of their own",
          environment: target.environment))
    }
  }

  private static func remedy(_ role: ResourceRole) -> String {
    switch role {
    case .data, .container, .unknown, .opaque:
      "take a backup that lies elsewhere first, and let a person run it in a terminal of their own"
    case .backup: "let old backups expire by the rule that was set for them"
    default: "let a person who knows what uses it run it in a terminal of their own"
    }
  }

  /// A thing of which only the role is known.
  private static func phrase(_ role: ResourceRole) -> String {
    switch role {
    case .data: "data"
    case .backup: "a backup"
    case .key: "a key"
    case .protection: "a protection"
    case .container: "it with everything in it"
    case .identity: "an identity or a secret"
    case .dns: "a name that others look up"
    case .compute: "what runs"
    case .network: "a part of the network"
    case .state: "a state"
    case .configuration: "a setting"
    case .opaque, .unknown: "something"
    }
  }

  private static func noteUnknown(
    _ name: String, _ line: PlatformCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    guard let first = line.words.first else { return }
    let target = PlatformTarget(line, operands: line.words, invocation)
    var finding: Finding
    if first.literal == nil {
      finding = ToolFinding.unresolved(
        "which command of \(name) this is", first, remedy: "write the command itself", environment: target.environment)
    } else {
      finding = ToolFinding.unknownVerb(first, of: name, remedy: "`\(name) --help` lists the commands")
    }
    finding.environment = target.environment
    inspection.note(finding)
  }
}
