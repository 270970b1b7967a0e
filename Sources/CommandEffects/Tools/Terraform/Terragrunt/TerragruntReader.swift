import Vocabulary

/// Reads `terragrunt`: what it runs is Terraform's, and judged as such; the rest is its own.
enum TerragruntReader: NestingToolReader {
  static let names = ["terragrunt"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = TerragruntCommandLine(invocation.arguments)
    guard !line.isHelp else { return }
    switch line.command {
    case .one, .all, .other: return
    case .read:
      inspection.note(
        Effect(.read, TerraformReader.state(nil), reversibility: .reversible, evidence: invocation.evidence))
    case .deleteBackend: noteBackend(line, invocation, into: &inspection)
    }
  }

  static func nested(in invocation: Invocation) -> [Invocation] {
    let line = TerragruntCommandLine(invocation.arguments)
    guard !line.isHelp else { return [] }
    switch line.command {
    case .one, .all: return [terraform(line, invocation)]
    case .other: return [NestedInvocations.program(line.handed, in: invocation)].compactMap { $0 }
    case .deleteBackend, .read: return []
    }
  }

  /// The start of Terraform that it makes, in the folder that is told.
  private static func terraform(_ line: TerragruntCommandLine, _ invocation: Invocation) -> Invocation {
    var inner = invocation
    let program = line.program?.literal.map(PathText.lastComponent)
    let name = program.flatMap { TerraformReader.names.contains($0) ? $0 : nil } ?? "terraform"
    inner.program = ArgumentWord(name, evidence: invocation.program.evidence)
    inner.directory = folder(line, invocation)
    inner.arguments = line.handed
    if line.command == .all, let verb = line.handed.first?.literal, verb == "apply" || verb == "destroy" {
      inner.arguments.append(ArgumentWord("-auto-approve", evidence: invocation.program.evidence))
    }
    return inner
  }

  private static func folder(_ line: TerragruntCommandLine, _ invocation: Invocation) -> WorkingDirectory {
    let variables = ["TG_WORKING_DIR", "TERRAGRUNT_WORKING_DIR"].lazy.compactMap { invocation.variables.text($0) }
    if let word = line.folder {
      return word.literal.flatMap(invocation.directory.resolve).map(WorkingDirectory.known)
        ?? .unknown("the folder that --working-dir names")
    }
    guard let path = variables.first(where: { !$0.isEmpty }) else { return invocation.directory }
    return invocation.directory.resolve(path).map(WorkingDirectory.known)
      ?? .unknown("the folder that TG_WORKING_DIR names")
  }

  private static func noteBackend(
    _ line: TerragruntCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let inner = terraform(line, invocation)
    let target = TerraformTarget.resolve(TerraformCommandLine(inner), inner, asking: &inspection)
    inspection.note(
      Effect(.destroy, TerraformReader.state(nil), reversibility: .irreversible, evidence: invocation.evidence))
    inspection.note(
      ToolFinding.destroyed(
        .data, "terragrunt backend delete deletes the state of this folder, which is all that knows what it made",
        evidence: invocation.evidence, remedy: "`terragrunt run --all -- state pull`",
        environment: target.environment))
  }
}
