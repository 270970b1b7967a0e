import ArgumentParser
import Assessment
import Host
import Vocabulary

/// `tagout check state FILE`
struct CheckState: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Say whether a state is the right one.",
    discussion: """
      FILE is a state file of version 3 or 4, or what terraform show -json prints of one; - is standard input. Beside the
      state last known good, it is told whether it is older or another's, what is gone from it and what lost its protection.

      EXAMPLE
        terraform state pull | tagout check state --against known.tfstate -

      EXIT STATUS
        0 allow, 10 hold, 20 deny, 1 could not decide, 64 usage
      """)

  @OptionGroup var form: CheckForm

  @OptionGroup var policy: PolicyOption

  @Option(help: ArgumentHelp("The state last known good.", valueName: "file"))
  var against: String?

  @Argument(help: "A state; - is standard input.")
  var file: String

  func run() throws {
    let action = StateAction(
      state: try PlanFile.bytes(of: file, as: "state"),
      older: try against.map { try PlanFile.bytes(of: $0, as: "state") })
    let assessor = Assessor(policy: try policy.policy(for: HostEnvironment.current().directory))
    let assessed = assessor.assess(action)
    try form.print(assessed, of: file)
    let isUndecided = assessed.verdict.findings.contains { $0.code == "state.unreadable" }
    throw ExitCode(isUndecided ? 1 : CheckOutput.status(of: assessed.verdict))
  }
}
