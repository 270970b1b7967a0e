import Vocabulary

/// Destroying something runs a program of the configuration, which can do anything.
enum ProvisionerDestroys: PlanRule {
  static let code: FindingCode = "plan.provisioner-destroys"
  static let summary = "destroying something runs a command that the configuration gives"

  private static let file = """
    resource "terraform_data" "db" {
      provisioner "local-exec" {
        when    = destroy
        command = "dropdb ${self.input}"
      }
    }
    resource "terraform_data" "new" {
      provisioner "local-exec" { command = "createdb courses" }
    }
    """

  static let examples: [PlanExample] = [
    .match("a command at destroy", Plan.example(.delete("terraform_data.db", ["input": "courses"])).with(file: file)),
    .pass("a command at creation", Plan.example(.delete("terraform_data.new")).with(file: file)),
    .pass("its block is gone, and the command with it", Plan.example(.delete("terraform_data.old")).with(file: file)),
    .pass("it lives on", Plan.example(.update("terraform_data.db", ["a": 1], ["a": 2])).with(file: file)),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.commands.filter { $0.moment == .destroy }.map { command in
      let verb = command.isCertain ? "runs" : "may run"
      return finding(
        .high, "destroying \(command.address) \(verb) \(command.words)", at: command.address,
        remedy: "read the command; without it, remove the provisioner from the configuration and make a new plan")
    }
  }
}
