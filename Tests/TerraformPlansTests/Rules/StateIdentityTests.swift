import Testing
import Vocabulary

@testable import TerraformPlans

/// A real plan against the real state that it was made from, and against edits of that state.
@Suite struct StateIdentityTests {
  private func codes(_ edit: (inout State) -> Void) throws -> Set<String> {
    let plan = try #require(try PlanFile.plan("plans/small_update.tfplan"))
    var state = try #require(try PlanFile.state("states/current.tfstate"))
    edit(&state)
    let findings = PlanRules.findings(in: plan, context: PlanContext(knownState: state))
    return Set(findings.map(\.code.text)).filter { $0.hasPrefix("state.") || $0.hasPrefix("plan.") }
  }

  private let usual: Set<String> = ["state.local-backend", "plan.secrets-in-clear"]

  @Test("The state that the plan was made from is the same, in any order")
  func same() throws {
    #expect(try codes { _ in } == usual)
    #expect(try codes { $0.objects.reverse() } == usual)
  }

  @Test("The same serial with an object more, an object less or another value was edited by hand")
  func edited() throws {
    let edited = usual.union(["state.same-serial-other-content"])
    #expect(try codes { $0.objects.removeAll { $0.type == "aws_iam_role" } } == edited)
    #expect(try codes { $0.objects.append(.example("aws_vpc.extra", ["id": "vpc-1"])) } == edited)
    #expect(
      try codes { state in
        for index in state.objects.indices where state.objects[index].type == "aws_vpc" {
          state.objects[index].attributes = .object(["id": "vpc-other"])
        }
      } == edited)
  }

  @Test("A newer known state makes the plan's an old one, an older one does not")
  func serials() throws {
    #expect(try codes { $0.serial = ($0.serial ?? 0) + 1 } == usual.union(["state.serial-regressed"]))
    #expect(try codes { $0.serial = ($0.serial ?? 0) - 1 } == usual)
  }

  @Test("A lineage of another family is told, and one that is not known is not held against the plan")
  func lineages() throws {
    #expect(try codes { $0.lineage = "other" } == usual.union(["state.foreign-lineage"]))
    #expect(try codes { $0.lineage = nil } == usual)
    #expect(try codes { ($0.lineage, $0.serial) = ("", 0) } == usual)
  }
}
