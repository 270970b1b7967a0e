import Vocabulary

extension TerraformReader {
  /// `plan` only looks; where it writes its plan is remembered.
  static func inspectPlan(
    _ line: TerraformCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    inspection.note(Effect(.read, state(nil), reversibility: .reversible, evidence: line.evidence))
    guard let out = line.option("out")?.value else { return }
    let directory = folder(line, invocation)
    FileRedirection.inspect(
      path: out, truncates: true, directory: directory, variables: invocation.variables, into: &inspection)
    if let path = out.literal.flatMap(directory.resolve) {
      inspection.plansMade[path] = line.isSet("destroy")
    }
  }

  /// `apply` of a saved plan is judged by that plan; without one nobody has read what will happen.
  static func inspectApply(
    _ line: TerraformCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    if let plan = line.operands.first {
      notePlan(plan, line, invocation, into: &inspection)
      return
    }
    if line.isSet("destroy") {
      noteDestroy(line, invocation, into: &inspection)
      return
    }
    let target = TerraformTarget.resolve(line, invocation, asking: &inspection)
    let evidence = deciding(line, ["auto-approve", "replace", "target", "state", "refresh-only"])
    inspection.note(
      Effect(
        .update, Resource(kind: "terraform configuration", role: .unknown, name: target.environment.name),
        extent: .many, reversibility: .unknown, evidence: evidence))
    noteReplacements(line, target, into: &inspection)
    inspection.note(
      Finding(
        "terraform.apply-unread", .high,
        line.isSet("auto-approve")
          ? "applies whatever the plan turns out to be, and nobody is asked"
          : "applies a plan that nobody has read beforehand",
        evidence: evidence,
        remedy: "`terraform plan -out=tfplan`, read it with `terraform show tfplan`, then `terraform apply tfplan`",
        environment: target.environment))
  }

  /// `destroy` and `apply -destroy`.
  static func noteDestroy(
    _ line: TerraformCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let target = TerraformTarget.resolve(line, invocation, asking: &inspection)
    let evidence = deciding(line, ["destroy", "auto-approve", "target"])
    let only = line.values("target").map(\.display)
    inspection.note(
      Effect(
        .destroy, Resource(kind: "terraform state", role: .container, name: only.first ?? target.environment.name),
        extent: only.isEmpty ? .all : .many, reversibility: .irreversible, evidence: evidence))
    let what = only.isEmpty ? "everything this state knows" : only.joined(separator: ", ")
    inspection.note(
      Finding(
        "terraform.destroy", .critical, "destroys \(what)\(place(target)), with the backups that live inside it",
        evidence: evidence,
        remedy:
          "take the one thing out of the configuration, save a plan with `terraform plan -out=tfplan` and have that plan read; to only look, `terraform plan -destroy`",
        environment: target.environment))
  }

  private static func place(_ target: TerraformTarget) -> String {
    target.environment.name.map { " in \($0)" } ?? ""
  }

  /// The folder that relative paths of the command line count from.
  static func folder(_ line: TerraformCommandLine, _ invocation: Invocation) -> WorkingDirectory {
    guard let folder = line.folder else { return invocation.directory }
    return folder.literal.flatMap(invocation.directory.resolve).map(WorkingDirectory.known)
      ?? .unknown("the folder that -chdir names")
  }

  /// The words of program and subcommand together with those of some options.
  static func deciding(_ line: TerraformCommandLine, _ names: [String]) -> Evidence {
    line.options.filter { names.contains($0.name) && $0.variable == nil }
      .reduce(line.evidence) { $0.union($1.evidence) }
  }

  private static func noteReplacements(
    _ line: TerraformCommandLine, _ target: TerraformTarget, into inspection: inout Inspection
  ) {
    for address in line.values("replace") {
      inspection.note(
        Finding(
          "terraform.replace", .critical, "-replace destroys \(address.display) and makes an empty one in its place",
          evidence: deciding(line, ["replace"]),
          remedy: "`terraform plan -replace=\(address.display) -out=tfplan`, and have that plan read",
          environment: target.environment))
    }
  }

  /// A saved plan: judged by its bytes, unless the same command makes or touches the file first.
  private static func notePlan(
    _ plan: ArgumentWord, _ line: TerraformCommandLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let directory = folder(line, invocation)
    let evidence = line.evidence.union(plan.evidence)
    let environment = TerraformTarget.resolve(line, invocation, asking: &inspection).environment
    let path = plan.literal.flatMap(directory.resolve)
    if let path, inspection.plansMade[path] == true {
      noteDestroy(line, invocation, into: &inspection)
      return
    }
    if let path, inspection.plansMade[path] != nil || inspection.touchedPaths.contains(path) {
      inspection.note(
        Finding(
          "terraform.plan-not-settled", .high,
          "the plan \(plan.display) is made or changed by the same command that applies it, so nobody can read it first",
          evidence: evidence, remedy: "make the plan in one command and apply it in the next",
          environment: environment))
      return
    }
    guard let path else {
      inspection.note(
        Finding(
          "terraform.plan-missing", .high, "which plan would be applied cannot be told: \(plan.display)",
          evidence: evidence, remedy: "name the plan file itself, with its folder", environment: environment))
      return
    }
    inspection.note(
      Inspection.PlanReference(path: path, name: plan.display, evidence: evidence, environment: environment))
  }
}
