import CommandEffects
import TerraformPlans
import Vocabulary

/// Brings what a plan would do into an inspection.
enum PlanAssessment {
  /// A saved plan of at most this many bytes is read for a command that applies it.
  static let bound = 8 * 1_048_576

  /// Judges a plan that was handed over.
  static func inspect(_ action: PlanAction, into inspection: inout Inspection) {
    let memory = remembered(action, &inspection)
    if case .asked = memory { return }
    do throws(PlanError) {
      let plan = try action.read()
      let previous = try action.previous.map { (form) throws(PlanError) in try read(form) }
      let known = knownState(action, into: &inspection)
      note(
        plan, PlanContext(knownState: known, previous: previous, chain: memory.chain),
        landing: { PlanEnvironment.environment(of: $0, as: action.environment) }, asksReach: action.asksReach,
        action.lanes, into: &inspection)
    } catch {
      noteUnreadable(error, evidence: .whole, .unknown, into: &inspection)
    }
  }

  /// Judges the saved plan that a command would apply, once it was read.
  static func inspect(_ reference: Inspection.PlanReference, into inspection: inout Inspection) {
    guard let path = reference.path else { return }
    switch inspection.ask(.savedPlan(path: path, bound: bound), for: "the plan that would be applied") {
    case .members(let members, _):
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
      let memory = remembered(SavedPlanReader.backend(members: members), in: folder, &inspection)
      if case .asked = memory { return }
      do throws(PlanError) {
        let plan = try SavedPlanReader.read(members: members)
        note(
          plan, PlanContext(chain: memory.chain),
          landing: { PlanEnvironment.environment(of: $0, besides: reference.environment) }, into: &inspection)
        inspection.note(
          Effect(
            .update, Resource(kind: "terraform plan", role: .unknown, name: reference.name), extent: .many,
            reversibility: .unknown, evidence: reference.evidence))
      } catch {
        noteUnreadable(error, evidence: reference.evidence, reference.environment, into: &inspection)
      }
    case .missing:
      noteMissing("there is no plan \(reference.name) to be read", reference, into: &inspection)
    case .tooBig:
      noteMissing(
        "the plan \(reference.name) is too big to be read here (over \(bound / 1_048_576) MiB)", reference,
        code: "plan.too-big", into: &inspection)
    case .unreadable(let why):
      noteMissing("the plan \(reference.name) cannot be read: \(why)", reference, into: &inspection)
    case .contents, .documents, .status, .worktree, .names, nil:
      break
    }
  }

  static func read(_ form: PlanAction.Form, _ lanes: any Lanes = .one) throws(PlanError) -> Plan {
    switch form {
    case .savedPlan(let members): try SavedPlanReader.read(members: members, lanes: lanes)
    case .json(let bytes): try PlanJSONReader.read(bytes, lanes: lanes)
    }
  }

  private static func knownState(_ action: PlanAction, into inspection: inout Inspection) -> State? {
    guard let bytes = action.knownState else { return nil }
    do throws(StateError) {
      return try StateReader.read(bytes)
    } catch {
      inspection.note(
        Finding(
          "state.unreadable", .critical, error.description, evidence: .whole,
          remedy: "give the state last known good, e.g. from `terraform state pull`"))
      return nil
    }
  }

  private static func note(
    _ plan: Plan, _ context: PlanContext, landing environment: @Sendable (Plan) -> Environment,
    asksReach: Bool = false, _ lanes: any Lanes = .one, into inspection: inout Inspection
  ) {
    let (seen, (mask, place)) = lanes.both(
      { PlanSubject(plan, context: context) }, { (SecretMask(plan), environment(plan)) })
    var subject = seen
    subject.land(in: place)
    let (_, reach) = lanes.both(
      { judge(subject, mask, into: &inspection) }, { [subject] in asksReach ? BlastRadius(of: subject) : nil })
    inspection.reach = reach ?? inspection.reach
  }

  /// Notes what the rules find, and what the plan would do.
  private static func judge(_ subject: PlanSubject, _ mask: SecretMask, into inspection: inout Inspection) {
    let commands = PlanCommandFindings(subject.commands, facts: inspection.facts)
    let findings = PlanRules.findings(in: subject).map(commands.refined) + commands.findings
    let environment = subject.context.environment
    for var finding in findings {
      if finding.environment == nil { finding.environment = environment }
      inspection.note(mask.isEmpty ? finding : finding.masked(by: mask))
    }
    inspection.seenStates += newState(of: subject.plan, subject.context.chain, besides: findings)
    for var effect in PlanEffects.effects(of: subject) {
      effect.resource.name = effect.resource.name.map(mask.masked)
      inspection.note(effect)
    }
  }

  private static func noteUnreadable(
    _ error: PlanError, evidence: Evidence, _ environment: Environment, into inspection: inout Inspection
  ) {
    inspection.note(
      Finding(
        "plan.unreadable", .critical, error.description, evidence: evidence,
        remedy: "make the plan again with `terraform plan -out=tfplan`", environment: environment))
  }

  private static func noteMissing(
    _ message: String, _ reference: Inspection.PlanReference, code: FindingCode = "terraform.plan-missing",
    into inspection: inout Inspection
  ) {
    inspection.note(
      Finding(
        code, .high, message, evidence: reference.evidence,
        remedy: "`terraform plan -out=tfplan`, then `terraform apply tfplan`", environment: reference.environment))
  }
}

extension Finding {
  /// The same finding without any secret of its plan.
  fileprivate func masked(by mask: SecretMask) -> Finding {
    var finding = self
    finding.message = mask.masked(message)
    finding.remedy = remedy.map(mask.masked)
    finding.environment?.evidence = mask.masked(environment?.evidence ?? "")
    return finding
  }
}
