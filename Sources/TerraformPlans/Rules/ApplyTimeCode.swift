import Vocabulary

/// Applying the plan runs programs beside the providers' own work.
enum ApplyTimeCode: PlanRule {
  static let code: FindingCode = "plan.apply-time-code"
  static let summary = "applying the plan runs commands or actions that the configuration gives"

  private static let file = """
    resource "terraform_data" "db" {
      provisioner "local-exec" { command = "createdb courses" }
    }
    """

  static let examples: [PlanExample] = [
    .match("a command at creation", Plan.example(.create("terraform_data.db")).with(file: file)),
    .match("an action that makes a copy", ActionInvoked.invoking("aws_dynamodb_create_backup")),
    .pass("an action that runs something", ActionInvoked.invoking("aws_lambda_invoke")),
    .match("a function is invoked", .example(.create("aws_lambda_invocation.migrate"))),
    .pass("nothing is created", Plan.example().with(file: file)),
    .pass("a function is deployed", .example(.create("aws_lambda_function.migrate"))),
  ]

  /// Types whose creation or change runs something elsewhere.
  private static let runners: Set<String> = [
    "aws_lambda_invocation", "aws_redshiftdata_statement", "azapi_resource_action", "shell_script", "ssh_resource",
    "azurerm_virtual_machine_run_command", "google_bigquery_job",
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let commands = subject.commands.filter { $0.moment == .create }.map { command in
      let verb = command.isCertain ? "runs" : "may run"
      return finding(.information, "creating \(command.address) \(verb) \(command.words)", at: command.address)
    }
    let actions = subject.plan.invocations.filter { ActionDeed(type: $0.type) == .harmless }.map { action in
      finding(.information, action.sentence, at: action.address)
    }
    let runs = subject.changes(ofTypes: runners).filter { $0.action != .delete }.map { change in
      finding(.information, "\(change.address) runs something when it is applied", at: change.address)
    }
    return commands + actions + runs
  }
}
