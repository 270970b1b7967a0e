import Formats
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

/// The saved plan as we decode it against what Terraform itself shows of it.
@Suite struct PlanAgreementTests {
  @Test("Every saved plan gives the same changes by its zip and by its JSON", arguments: PlanFixture.names)
  func sameChanges(name: String) throws {
    let saved = try PlanFixture.saved(name)
    let shown = try PlanJSONReader.read(PlanFixture.json(name))
    #expect(saved.problems == [] && shown.problems == [])
    expectSame(saved.changes.filter(Self.isShown), shown.changes)
    // Objects that only moved are not shown as drift (`internal/command/jsonplan/plan.go`).
    expectSame(saved.drift.filter { $0.action != .noOp }, shown.drift)
    #expect(saved.changes.count >= shown.changes.count)
  }

  @Test("Every saved plan says the same about itself by its zip and by its JSON", arguments: PlanFixture.smallNames)
  func sameHeader(name: String) throws {
    let saved = try PlanFixture.saved(name)
    let shown = try PlanJSONReader.read(PlanFixture.json(name))
    #expect(saved.terraformVersion == shown.terraformVersion)
    #expect(saved.timestamp == shown.timestamp)
    #expect(saved.isErrored == shown.isErrored)
    #expect(saved.isComplete == shown.isComplete)
    #expect(saved.isApplyable == shown.isApplyable)
    #expect(saved.writer == .terraform && shown.writer == .terraform)
    #expect(saved.formatVersion == "3" && shown.formatVersion == "1.2")
    let outputs = Dictionary(uniqueKeysWithValues: saved.outputs.map { ($0.name, $0) })
    for output in shown.outputs { #expect(outputs[output.name] == output) }
    // The saved plan holds the variables that were set, JSON also those left at their defaults.
    let variables = Dictionary(uniqueKeysWithValues: shown.variables.map { ($0.name, $0.value) })
    for variable in saved.variables { #expect(variables[variable.name] == variable.value) }
  }

  @Test("Every saved plan holds the state that its JSON shows", arguments: PlanFixture.smallNames)
  func sameState(name: String) throws {
    let saved = try #require(try PlanFixture.saved(name).priorState)
    let shown = try PlanJSONReader.read(PlanFixture.json(name)).priorState
    let objects = Dictionary(uniqueKeysWithValues: saved.objects.map { ($0.address, $0) })
    // A state without anything in it is left out of the JSON.
    #expect(shown?.objects.count ?? 0 == objects.count)
    for object in shown?.objects ?? [] { #expect(objects[object.address] == object) }
    #expect(saved.serial != nil && saved.lineage != nil && shown?.serial == nil)
  }

  /// Deletes of data sources are hidden in JSON, since nothing is deleted (`internal/command/jsonplan/plan.go`).
  private static func isShown(_ change: ResourceChange) -> Bool {
    !(change.mode == .data && change.action == .delete)
  }

  private func expectSame(_ saved: [ResourceChange], _ shown: [ResourceChange]) {
    let byKey = Dictionary(saved.map { (Self.key($0), $0) }) { first, _ in first }
    #expect(byKey.count == saved.count && saved.count == shown.count)
    for change in shown {
      guard let other = byKey[Self.key(change)] else {
        Issue.record("the saved plan has no change of \(change.address)")
        continue
      }
      #expect(Self.comparable(other) == Self.comparable(change), "\(change.address)")
    }
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
