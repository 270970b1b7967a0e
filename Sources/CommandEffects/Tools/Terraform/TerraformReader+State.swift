import Vocabulary

extension TerraformReader {
  /// `init` loses sight of a state when it moves or forgets the backend.
  static func inspectInit(
    _ line: TerraformCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    inspection.note(
      Effect(
        .update, Resource(kind: "terraform working folder", role: .configuration), reversibility: .reversible,
        evidence: line.evidence))
    var moving = ["force-copy", "reconfigure"].filter { line.isSet($0) }
    if line.isSet("migrate-state"), isAnswered(invocation.input) { moving.insert("migrate-state", at: 0) }
    guard let flag = moving.first else { return }
    let target = TerraformTarget.resolve(line, invocation, asking: &inspection)
    inspection.note(
      Finding(
        "terraform.backend-moved", .warning,
        flag == "reconfigure"
          ? "forgets the backend that was used until now: the next plan may see an empty state"
          : "copies the state to another backend and gives it a new lineage",
        evidence: deciding(line, moving), remedy: "keep a copy first: `terraform state pull > state.backup.json`",
        environment: target.environment))
    guard flag != "reconfigure" else { return }
    inspection.note(
      Finding(
        "terraform.state-pushed", .high,
        "overwrites the state at the new backend, if there is one, without asking",
        evidence: deciding(line, moving),
        remedy: "let a person answer: `terraform init -migrate-state` shows both states first",
        environment: target.environment))
  }

  /// Whether what is asked is answered by a pipe.
  private static func isAnswered(_ input: StandardInput) -> Bool {
    switch input {
    case .text(let text): text.hasPrefix("y")
    case .output(let producer, _): producer == "yes"
    case .inherited, .nothing, .file: false
    }
  }

  /// Commands that change what Terraform knows, without a plan.
  static func inspectStateSurgery(
    _ kind: TerraformVerbs.Kind, _ line: TerraformCommandLine, _ invocation: Invocation,
    into inspection: inout Inspection
  ) {
    guard !line.isSafelySet("dry-run") else {
      inspection.note(Effect(.read, state(nil), reversibility: .reversible, evidence: line.evidence))
      return
    }
    let target = TerraformTarget.resolve(line, invocation, asking: &inspection)
    let what = line.operands.map(\.display).joined(separator: ", ")
    let surgery = describe(kind, line, what)
    inspection.note(
      Effect(
        surgery.verb, state(what.isEmpty ? nil : what), extent: line.operands.count > 1 ? .many : .one,
        reversibility: surgery.reversibility, evidence: line.evidence))
    inspection.note(
      Finding(
        surgery.code, surgery.severity, surgery.message,
        evidence: line.operands.reduce(deciding(line, ["force", "state", "state-out"])) { $0.union($1.evidence) },
        remedy: surgery.remedy, environment: target.environment))
  }

  /// What one kind of surgery means.
  private struct Surgery {
    var code: FindingCode
    var severity: Severity = .high
    var verb: EffectVerb
    var reversibility: Reversibility = .recoverable(by: "a copy of the state")
    var message: String
    var remedy: String
  }

  private static let copyFirst = "keep a copy first: `terraform state pull > state.backup.json`"

  private static func describe(
    _ kind: TerraformVerbs.Kind, _ line: TerraformCommandLine, _ what: String
  ) -> Surgery {
    switch kind {
    case .stateRemove:
      Surgery(
        code: "terraform.state-removed", verb: .forget,
        message: "Terraform forgets \(what): the next apply would make it again beside the one that lives on",
        remedy: "write a removed block with destroy = false and plan it; \(copyFirst)")
    case .stateMove:
      Surgery(
        code: "terraform.state-moved", verb: .update,
        message: "moves \(what) inside the state: an address that no configuration has is destroyed by the next apply",
        remedy: "write a moved block and plan it; \(copyFirst)")
    case .statePush:
      describePush(line, what)
    case .replaceProvider:
      Surgery(
        code: "terraform.state-changed", verb: .update, message: "rewrites the provider of every object in the state",
        remedy: copyFirst)
    case .importObject:
      Surgery(
        code: "terraform.state-changed", severity: .warning, verb: .update,
        message: "adopts \(what): with a wrong id the next apply changes or destroys somebody else's resource",
        remedy: "write an import block and plan it with `terraform plan`")
    case .taint:
      Surgery(
        code: "terraform.tainted", verb: .update,
        message: "marks \(what) so that the next apply destroys it and makes it again",
        remedy: "`terraform plan -replace=ADDRESS -out=tfplan`, and have that plan read")
    case .refresh:
      Surgery(
        code: "terraform.state-refreshed", severity: .warning, verb: .update,
        message:
          "writes what the provider answers into the state unread: with the wrong credentials, resources vanish from it",
        remedy: "`terraform plan -refresh-only` shows the same and writes nothing")
    case .breakLock:
      Surgery(
        code: "terraform.lock-broken", verb: .disarm, reversibility: .irreversible,
        message: "breaks the lock on the state: another run may be in the middle of an apply",
        remedy: "find who holds it (`terraform plan` prints the holder) and let them end")
    case .deleteWorkspace:
      describeWorkspace(line, what)
    case .read, .plan, .apply, .destroy, .initialise:
      preconditionFailure("\(kind) is no state surgery")
    }
  }

  private static func describePush(_ line: TerraformCommandLine, _ what: String) -> Surgery {
    let forced = line.isSet("force")
    return Surgery(
      code: forced ? "terraform.state-forced" : "terraform.state-pushed", severity: forced ? .critical : .high,
      verb: .update,
      message: forced
        ? "overwrites the state with \(what) although its lineage or serial says that it is another or an older one"
        : "overwrites the state with \(what)",
      remedy: "compare them first: `terraform state pull > current.json`; \(copyFirst)")
  }

  private static func describeWorkspace(_ line: TerraformCommandLine, _ what: String) -> Surgery {
    let forced = line.isSet("force")
    return Surgery(
      code: forced ? "terraform.workspace-orphaned" : "terraform.workspace-deleted",
      severity: forced ? .critical : .warning, verb: .destroy,
      message: forced
        ? "deletes the workspace \(what) and its state; whatever it still manages lives on with nobody managing it"
        : "deletes the workspace \(what) and its state",
      remedy: "look at `terraform state list` in it first")
  }
}
