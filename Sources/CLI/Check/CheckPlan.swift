import ArgumentParser
import Assessment
import Formats
import Host
import Vocabulary

/// `tagout check plan FILE`
struct CheckPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say what a saved plan would do.",
    discussion: """
      FILE is what terraform plan -out wrote, or what terraform show -json prints of it; - is standard input.
      Neither Terraform nor a provider is started.

      EXAMPLE
        terraform plan -out=tfplan && tagout check plan tfplan

      EXIT STATUS
        0 allow, 10 hold, 20 deny, 1 could not decide, 64 usage
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print Markdown for a pull request, with a drawing.")
  var markdown = false

  @OptionGroup var policy: PolicyOption

  @Option(help: ArgumentHelp("The state last known good.", valueName: "file"))
  var state: String?

  @Option(name: .customLong("previous-plan"), help: ArgumentHelp("The plan last applied.", valueName: "file"))
  var previous: String?

  @Argument(help: "A saved plan or plan JSON; - is standard input.")
  var file: String

  func validate() throws {
    guard !(json && markdown) else { throw ValidationError("Give one of --json and --markdown.") }
  }

  func run() throws {
    let action = PlanAction(
      form: try PlanFile.form(of: file), knownState: try state.map { try PlanFile.bytes(of: $0, as: "state") },
      previous: try previous.map { try PlanFile.form(of: $0) })
    let assessor = Assessor(policy: try policy.policy(for: HostEnvironment.current().directory))
    let assessed = assessor.assess(.plan(action), answer: FactReader.ofOneAssessment())
    if json {
      try CheckOutput.printJSON(assessed, length: nil)
    } else if markdown {
      // A plan that cannot be read has no picture, and its findings say so.
      let picture = try? PlanPicture(action)
      try StandardStreams.write(Array(PlanMarkdown(assessed, picture: picture).text.utf8), to: .output)
    } else {
      try CheckOutput.printText(assessed, command: [])
    }
    let isUndecided = assessed.verdict.findings.contains {
      $0.code == "plan.unreadable" || $0.code == "state.unreadable"
    }
    throw ExitCode(isUndecided ? 1 : CheckOutput.status(of: assessed.verdict))
  }
}
