import AgentProtocols
import Assessment
import Host
import Vocabulary

/// `check_plan`: what a saved Terraform plan would do.
struct CheckPlanHandler: MCPHandler {
  let policy: PolicyOption

  let tool = MCPTool(
    "check_plan", title: "Check a Terraform plan",
    """
    Say what a saved Terraform plan (terraform plan -out=FILE, or the JSON of terraform show -json) would do: every loss \
    with what survives it, and whether it may be applied. Neither Terraform nor a provider is started.
    """,
    parameters: [
      MCPParameter("path", .text(bound: 4096), isRequired: true, "The plan's file."),
      MCPParameter("state", .text(bound: 4096), "A file with the state last known good."),
      MCPParameter("previous_plan", .text(bound: 4096), "The plan last applied."),
    ])

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let file = path(arguments["path"]) ?? ""
      var action = PlanAction(
        form: try PlanFile.form(of: file),
        knownState: try path(arguments["state"]).map { try PlanFile.bytes(of: $0, as: "state") },
        previous: try path(arguments["previous_plan"]).map { try PlanFile.form(of: $0) },
        folder: PlanMemory.folder(of: file))
      action.readAhead()
      let assessor = Assessor(policy: try policy.policy(for: HostEnvironment.current().directory))
      let assessed = assessor.assess(.plan(action), answer: FactReader.ofOneAssessment())
      return try AssessedOutcome.outcome(of: assessed, command: nil)
    }
  }

  /// Not `-`, which is standard input: the frames come from there.
  private func path(_ value: StructuredValue?) -> String? {
    value?.text.map { $0 == "-" ? "./-" : $0 }
  }
}
