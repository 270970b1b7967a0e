import Testing
import TerraformPlans
import Vocabulary

@testable import Assessment

/// What a plan says of where it lands: its workspace and backend decide, what was passed to it does not.
@Suite struct PlanEnvironmentTests {
  private func plan(_ type: String = "local", workspace: String = "default", key: String = "app.tfstate") -> Plan {
    var plan = Plan(source: .savedPlan)
    plan.backend = PlanBackend(type: type, configuration: .object(["key": .string(key)]), workspace: workspace)
    return plan
  }

  private func dying(_ address: String, tags: StructuredValue) -> ResourceChange {
    ResourceChange(
      address: address, type: "aws_db_instance", provider: "registry.terraform.io/hashicorp/aws", action: .delete,
      before: .object(["tags": tags]))
  }

  @Test("A variable may raise the tier and never lower it")
  func variablesOnlyRaise() {
    var plan = plan()
    plan.variables = [PlanVariable(name: "env", value: .string("dev"))]
    #expect(PlanEnvironment.environment(of: plan).tier == .unknown)
    plan.variables = [PlanVariable(name: "env", value: .string("production"))]
    #expect(PlanEnvironment.environment(of: plan).tier == .production)
  }

  @Test("Workspace and backend key decide")
  func backendDecides() {
    #expect(PlanEnvironment.environment(of: plan("s3", workspace: "pr-7")).tier == .ephemeral)
    #expect(PlanEnvironment.environment(of: plan("s3", key: "dev/app.tfstate")).tier == .development)
    #expect(PlanEnvironment.environment(of: plan("s3", workspace: "dev", key: "prod/app.tfstate")).tier == .production)
  }

  @Test("The folder of the command decides for a local state only")
  func folderDecidesForLocalState() {
    let given = Environment(name: "dev", tier: .development, evidence: "the folder")
    #expect(PlanEnvironment.environment(of: plan(), besides: given).tier == .development)
    #expect(PlanEnvironment.environment(of: plan("s3"), besides: given).tier == .unknown)
  }

  @Test("Tags decide only when all that dies and can have them tells")
  func tagsOfAllDecide() {
    var plan = plan()
    let tagged = dying("aws_db_instance.a", tags: .object(["Environment": .string("dev")]))
    plan.changes = [tagged]
    #expect(PlanEnvironment.environment(of: plan).tier == .development)
    plan.changes = [tagged, dying("aws_db_instance.b", tags: .null)]
    #expect(PlanEnvironment.environment(of: plan).tier == .unknown)
    plan.changes = [tagged, dying("aws_db_instance.c", tags: .object(["Environment": .string("prod")]))]
    #expect(PlanEnvironment.environment(of: plan).tier == .production)
  }
}
