import TerraformPlans
import Testing

/// The saved plan as we decode it against what Terraform itself shows of it.
@Suite struct PlanAgreementTests {
  @Test("Every saved plan gives the same changes by its zip and by its JSON", arguments: PlanFixture.names)
  func sameChanges(name: String) throws {
    try PlanAgreement.expectChanges(PlanFixture.saved(name), PlanJSONReader.read(PlanFixture.json(name)))
  }

  @Test("Every saved plan says the same about itself by its zip and by its JSON", arguments: PlanFixture.smallNames)
  func sameHeader(name: String) throws {
    let saved = try PlanFixture.saved(name)
    let shown = try PlanJSONReader.read(PlanFixture.json(name))
    PlanAgreement.expectHeader(saved, shown)
    #expect(saved.writer == .terraform && shown.writer == .terraform)
  }

  @Test("Every saved plan holds the state that its JSON shows", arguments: PlanFixture.smallNames)
  func sameState(name: String) throws {
    let saved = try PlanFixture.saved(name)
    PlanAgreement.expectState(saved, try PlanJSONReader.read(PlanFixture.json(name)))
    #expect(saved.priorState?.lineage != nil)
  }
}
