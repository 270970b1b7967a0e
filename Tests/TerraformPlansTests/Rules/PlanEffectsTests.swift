import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct PlanEffectsTests {
  @Test("Every change but a no-op has one effect with its verb, role, name and address, in the plan's order")
  func verbs() {
    let plan = Plan.example(
      .example("aws_vpc.same", .noOp), .create("aws_ecs_service.a"), .update("aws_db_instance.u", ["name": "x"], [:]),
      .delete("aws_db_instance.d", ["identifier": "prod", "skip_final_snapshot": true]),
      .replace("aws_kms_key.k", ["deletion_window_in_days": 9]), .example("aws_s3_bucket.f", .forget),
      .delete("azurerm_management_lock.l"), .delete("aws_ecs_service.s"), .example("data.aws_ami.r", .read),
      .delete("acme_thing.x"), .example("aws_vpc.odd", .unrecognised("melt")))
    let effects = PlanEffects.effects(of: plan)
    #expect(
      effects.map(\.verb) == [
        .create, .update, .destroy, .replace, .forget, .disarm, .destroy, .read, .destroy, .destroy,
      ])
    #expect(
      effects.map(\.resource.role) == [
        .compute, .data, .data, .key, .data, .protection, .compute, .backup, .unknown, .network,
      ])
    #expect(effects[2].resource.name == "prod")
    #expect(effects[2].reversibility == .irreversible)
    #expect(
      effects[3].reversibility
        == .recoverable(by: "it is scheduled for deletion and can be kept by cancelling that within 9 days"))
    #expect(effects[4].reversibility == .recoverable(by: "an import"))
    #expect(effects[6].reversibility == .recoverable(by: "the configuration"))
    #expect(effects[8].reversibility == .unknown)
    #expect(effects.allSatisfy { if case .address = $0.evidence { true } else { false } })
  }

  @Test("Disarming changes and programs that run are effects of their own")
  func others() {
    let file = """
      resource "terraform_data" "a" {
        provisioner "local-exec" {
          when    = destroy
          command = "dropdb courses"
        }
      }
      """
    let plan = Plan.example(
      .update("aws_db_instance.db", ["deletion_protection": true], ["deletion_protection": false]),
      .delete("terraform_data.a")
    ).with(file: file)
    let effects = PlanEffects.effects(of: plan)
    #expect(effects.map(\.verb) == [.update, .destroy, .disarm, .runCode])
    #expect(effects.last?.resource.name == "`dropdb courses`")
  }
}
