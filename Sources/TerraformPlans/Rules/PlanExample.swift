import Vocabulary

/// A plan that a rule must find something in, or must not.
package struct PlanExample: Sendable {
  /// What the plan does, in a few words.
  package let name: String
  package let subject: PlanSubject
  /// How many findings the rule must have; none for a look-alike.
  package let count: Int

  /// A plan with one finding or with as many as given.
  static func match(
    _ name: String, _ plan: Plan, context: PlanContext = PlanContext(), count: Int = 1
  ) -> PlanExample {
    PlanExample(name: name, subject: PlanSubject(plan, context: context), count: count)
  }

  /// A plan without a finding.
  static func pass(_ name: String, _ plan: Plan, context: PlanContext = PlanContext()) -> PlanExample {
    PlanExample(name: name, subject: PlanSubject(plan, context: context), count: 0)
  }
}

extension Plan {
  /// A complete plan of some changes, as examples need it.
  static func example(_ changes: ResourceChange..., edit: (inout Plan) -> Void = { _ in }) -> Plan {
    var plan = Plan(source: .savedPlan, writer: .terraform, terraformVersion: "1.11.4", formatVersion: "3")
    plan.changes = changes
    plan.mode = .normal
    plan.targets = []
    plan.forcedReplacements = []
    plan.isErrored = false
    plan.isComplete = true
    plan.isApplyable = true
    edit(&plan)
    return plan
  }

  /// The same with one file as its root module.
  func with(file text: String) -> Plan {
    var plan = self
    plan.configuration = PlanConfiguration(files: [.init(module: "", name: "main.tf", bytes: Array(text.utf8))])
    return plan
  }

  /// The same with a state of some objects behind it.
  func with(state objects: [StateObject], serial: Int64 = 7, lineage: String = "family") -> Plan {
    var plan = self
    plan.priorState = State(serial: serial, lineage: lineage, objects: objects)
    return plan
  }
}

extension ResourceChange {
  /// A delete, for the reason that its block is gone unless another is given.
  static func delete(
    _ address: String, _ before: StructuredObject = [:], reason: String? = "delete_because_no_resource_config",
    deposed: String? = nil
  ) -> ResourceChange {
    var change = example(address, .delete, before: .object(before), after: .null, reason: reason)
    change.deposedKey = deposed
    return change
  }

  /// A replacement, the old object destroyed first unless another action is given.
  static func replace(
    _ address: String, _ before: StructuredObject = [:], _ after: StructuredObject = [:],
    action: PlannedAction = .deleteThenCreate, reason: String? = "replace_because_cannot_update"
  ) -> ResourceChange {
    example(address, action, before: .object(before), after: .object(after), reason: reason)
  }

  /// A change in place.
  static func update(_ address: String, _ before: StructuredObject, _ after: StructuredObject) -> ResourceChange {
    example(address, .update, before: .object(before), after: .object(after), reason: nil)
  }

  /// A creation.
  static func create(_ address: String, _ after: StructuredObject = [:]) -> ResourceChange {
    example(address, .create, before: .null, after: .object(after), reason: nil)
  }

  /// A change of any kind; the type is read from the address.
  static func example(
    _ address: String, _ action: PlannedAction, before: StructuredValue = .null, after: StructuredValue = .null,
    reason: String? = nil
  ) -> ResourceChange {
    let parts = ResourceAddress(address)
    let type = parts?.type ?? ""
    let provider = "registry.terraform.io/hashicorp/" + type.prefix { $0 != "_" }
    return ResourceChange(
      address: address, mode: parts?.mode ?? .managed, type: type, provider: provider, action: action,
      reason: reason.map { ActionReason($0) }, before: before, after: after)
  }
}

extension StateObject {
  /// A managed object of a state; the type is read from the address.
  static func example(_ address: String, _ attributes: StructuredObject = [:]) -> StateObject {
    let type = ResourceAddress(address)?.type ?? ""
    let provider = "registry.terraform.io/hashicorp/" + type.prefix { $0 != "_" }
    return StateObject(
      address: address, mode: .managed, type: type, provider: provider, attributes: .object(attributes))
  }
}
