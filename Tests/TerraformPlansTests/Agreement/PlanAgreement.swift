import TerraformPlans
import Testing
import Vocabulary

/// What a saved plan and its JSON have to have in common.
enum PlanAgreement {
  /// The same changes and the same drift, each with action, reason, values, marks, paths and addresses.
  ///
  /// - Parameter addsMarks: Terraform itself adds the marks of the provider's schema when it shows a plan, and the saved
  ///   one need not have all of them.
  static func expectChanges(_ saved: Plan, _ shown: Plan, addsMarks: Bool = false, _ comment: Comment? = nil) {
    #expect(saved.problems == [] && shown.problems == [], comment)
    expectSame(saved.changes.filter(isShown), shown.changes, addsMarks, comment)
    // Objects that only moved are shown as drift where nothing else is planned (`internal/command/jsonplan/plan.go`).
    expectSame(saved.drift.filter { $0.action != .noOp || saved.mode == .refreshOnly }, shown.drift, addsMarks, comment)
    #expect(saved.changes.count >= shown.changes.count, comment)
  }

  /// The same versions, judgements, outputs and variables.
  static func expectHeader(_ saved: Plan, _ shown: Plan, _ comment: Comment? = nil) {
    #expect(saved.terraformVersion == shown.terraformVersion, comment)
    #expect(saved.timestamp == shown.timestamp, comment)
    #expect(saved.isErrored == shown.isErrored, comment)
    #expect(saved.isComplete == shown.isComplete, comment)
    #expect(saved.isApplyable == shown.isApplyable, comment)
    #expect(saved.formatVersion == "3" && shown.formatVersion == "1.2", comment)
    let outputs = Dictionary(uniqueKeysWithValues: saved.outputs.map { ($0.name, $0) })
    for output in shown.outputs { #expect(outputs[output.name] == output, comment) }
    // The saved plan holds the variables that were set, JSON also those left at their defaults.
    let variables = Dictionary(uniqueKeysWithValues: shown.variables.map { ($0.name, $0.value) })
    for variable in saved.variables { #expect(variables[variable.name] == variable.value, comment) }
  }

  /// The same objects in the state before.
  static func expectState(_ saved: Plan, _ shown: Plan, _ comment: Comment? = nil) {
    let key = { (object: StateObject) in object.address + "|" + (object.deposedKey ?? "") }
    let objects = Dictionary(uniqueKeysWithValues: (saved.priorState?.objects ?? []).map { (key($0), $0) })
    // A state without anything in it is left out of the JSON.
    #expect(shown.priorState?.objects.count ?? 0 == objects.count, comment)
    for object in shown.priorState?.objects ?? [] { #expect(objects[key(object)] == object, comment) }
    #expect(saved.priorState?.serial != nil && shown.priorState?.serial == nil, comment)
  }

  /// Deletes of data sources are hidden in JSON, since nothing is deleted (`internal/command/jsonplan/plan.go`).
  private static func isShown(_ change: ResourceChange) -> Bool {
    !(change.mode == .data && change.action == .delete)
  }

  private static func expectSame(
    _ saved: [ResourceChange], _ shown: [ResourceChange], _ addsMarks: Bool, _ comment: Comment?
  ) {
    let byKey = Dictionary(saved.map { (key($0), $0) }) { first, _ in first }
    #expect(byKey.count == saved.count && saved.count == shown.count, comment)
    let differing = shown.compactMap { change in
      byKey[key(change)].flatMap { difference(comparable($0), comparable(change), addsMarks) }
        .map { "\(change.address): \($0)" }
    }
    #expect(differing == [], comment)
  }

  /// What differs, in a few words; nil when nothing does.
  private static func difference(_ saved: ResourceChange, _ shown: ResourceChange, _ addsMarks: Bool) -> String? {
    var shown = shown
    if addsMarks {
      shown.beforeSensitive.removeAll { !saved.beforeSensitive.contains($0) }
      shown.afterSensitive.removeAll { !saved.afterSensitive.contains($0) }
    }
    if saved == shown { return nil }
    if saved.before != shown.before { return "before" }
    if saved.after != shown.after { return "after" }
    if saved.beforeSensitive != shown.beforeSensitive {
      return "marks before: \(saved.beforeSensitive) and \(shown.beforeSensitive)"
    }
    if saved.afterSensitive != shown.afterSensitive {
      return "marks after: \(saved.afterSensitive) and \(shown.afterSensitive)"
    }
    return "\(saved.action) \(saved.replacePaths) and \(shown.action) \(shown.replacePaths)"
  }

  private static func key(_ change: ResourceChange) -> String {
    change.address + "|" + (change.deposedKey ?? "")
  }

  /// The address of the provider's configuration is in no JSON. What is sensitive by the provider's schema alone is marked
  /// in the saved plan only where there is a value to hide, so marks on nulls are left out.
  private static func comparable(_ change: ResourceChange) -> ResourceChange {
    var change = change
    change.providerAddress = nil
    change.beforeSensitive.removeAll { isNull(change.before, at: $0.steps[...]) }
    change.afterSensitive.removeAll { isNull(change.after, at: $0.steps[...]) }
    return change
  }

  private static func isNull(_ value: StructuredValue?, at steps: ArraySlice<ValuePath.Step>) -> Bool {
    switch (value ?? .null, steps.first) {
    case (.null, _): true
    case (let value, .attribute(let name)?): isNull(value[name], at: steps.dropFirst())
    case (.array(let elements), .index(let index)?):
      elements.indices.contains(Int(index)) ? isNull(elements[Int(index)], at: steps.dropFirst()) : true
    default: false
    }
  }
}
