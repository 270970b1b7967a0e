import Vocabulary

/// Reads `terraform` and `tofu`: which verb, on which state, and what it would take away.
package enum TerraformReader: ToolReader {
  package static let names = ["terraform", "tofu", "opentofu", "tf", "tflocal"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = TerraformCommandLine(invocation)
    if let word = line.unresolved, !line.isHelp {
      inspection.note(
        Finding(
          "command.unresolved", .high,
          "which \(invocation.name ?? "terraform") subcommand this is cannot be told: \(word.reasonUnknown ?? "it is not literal")",
          evidence: line.evidence.union(word.evidence), remedy: "write the subcommand itself"))
      return
    }
    guard !line.isHelp else {
      inspection.note(Effect(.read, state(nil), reversibility: .reversible, evidence: line.evidence))
      return
    }
    guard let kind = TerraformVerbs.kind(of: line.verb) else {
      inspection.note(
        Finding(
          "command.unknown-verb", .high, "\"\(line.verb)\" is no subcommand of terraform that is known here",
          evidence: line.evidence, remedy: "`terraform plan -out=tfplan`"))
      return
    }
    noteSmuggled(line, into: &inspection)
    inspect(kind, line, invocation, into: &inspection)
  }

  private static func inspect(
    _ kind: TerraformVerbs.Kind, _ line: TerraformCommandLine, _ invocation: Invocation,
    into inspection: inout Inspection
  ) {
    switch kind {
    case .read:
      inspection.note(Effect(.read, state(nil), reversibility: .reversible, evidence: line.evidence))
      chooseWorkspace(line, invocation, &inspection)
    case .plan: inspectPlan(line, invocation, into: &inspection)
    case .apply: inspectApply(line, invocation, into: &inspection)
    case .destroy: noteDestroy(line, invocation, into: &inspection)
    case .initialise: inspectInit(line, invocation, into: &inspection)
    case .stateRemove, .stateMove, .statePush, .replaceProvider, .importObject, .taint, .refresh, .breakLock,
      .deleteWorkspace:
      inspectStateSurgery(kind, line, invocation, into: &inspection)
    }
  }

  /// A state as an effect's resource.
  static func state(_ name: String?) -> Resource {
    Resource(kind: "terraform state", role: .state, name: name)
  }

  /// `workspace select prod && terraform destroy`: the next command lands there.
  private static func chooseWorkspace(
    _ line: TerraformCommandLine, _ invocation: Invocation, _ inspection: inout Inspection
  ) {
    guard line.subcommand.last == "select" || line.subcommand.last == "new", let name = line.operands.first?.literal
    else { return }
    inspection.choose(
      name, as: TerraformTarget.workspaceChoice,
      in: TerraformTarget.dataFolder(folder(line, invocation), invocation.variables))
  }

  /// Options that came in by `TF_CLI_ARGS`: said, since nobody sees them in the command.
  private static func noteSmuggled(_ line: TerraformCommandLine, into inspection: inout Inspection) {
    let hidden = line.options.filter {
      $0.variable != nil && ["auto-approve", "destroy", "replace", "force"].contains($0.name)
    }
    guard let first = hidden.first, let variable = first.variable else { return }
    inspection.note(
      Finding(
        "terraform.smuggled-arguments", .warning,
        "\(variable) adds \(hidden.map { "-" + $0.name }.joined(separator: " ")) to this command",
        evidence: line.evidence, remedy: "unset \(variable)"))
  }
}
