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

  @OptionGroup var form: CheckForm

  @Flag(help: "Print the ways forward that lose nothing, as configuration.")
  var routes = false

  @Flag(help: "Print Markdown for a pull request, with a drawing.")
  var markdown = false

  @OptionGroup var policy: PolicyOption

  @Option(help: ArgumentHelp("The state last known good.", valueName: "file"))
  var state: String?

  @Option(name: .customLong("previous-plan"), help: ArgumentHelp("The plan last applied.", valueName: "file"))
  var previous: String?

  @Argument(help: "A saved plan or plan JSON; - is standard input.")
  var file: String

  @Flag(help: "Remember the plan's state as one that was in use, to hold later plans against.")
  var record = false

  @Flag(
    help: "Forget what is remembered of the workspace and begin with this plan's state. For a person at a terminal.")
  var adopt = false

  func validate() throws {
    guard !markdown || !(form.json || form.sarif || form.github || routes) else {
      throw ValidationError("Give --markdown without another form.")
    }
  }

  func run() throws {
    if adopt { return try PlanMemory.adopt(file) }
    let lanes = Processors.lanes
    var action = PlanAction(
      form: try PlanFile.form(of: file, lanes: lanes),
      knownState: try state.map { try PlanFile.bytes(of: $0, as: "state") },
      previous: try previous.map { try PlanFile.form(of: $0) }, folder: PlanMemory.folder(of: file))
    action.asksReach = form.json
    action.lanes = lanes
    action.readAhead()
    let assessor = Assessor(policy: try policy.policy(for: HostEnvironment.current().directory))
    let assessed = assessor.assess(.plan(action), answer: FactReader.ofOneAssessment())
    if record { try PlanMemory.remember(assessed) }
    // A plan that cannot be read has no ways forward and no picture, and its findings say so.
    let ways = routes || assessed.verdict.word != "allow" ? try? PlanRoutes(action) : nil
    if routes {
      try StandardStreams.write(Array((ways?.text ?? "").utf8), to: .output)
    } else if markdown {
      // The findings say why a plan cannot be read.
      let picture = try? PlanPicture(action)
      try StandardStreams.write(Array(PlanMarkdown(assessed, picture: picture).text.utf8), to: .output)
    } else {
      try form.print(assessed, of: file, routes: ways, lanes: action.lanes)
    }
    let isUndecided = assessed.verdict.findings.contains {
      $0.code == "plan.unreadable" || $0.code == "state.unreadable"
    }
    // Nothing is left to be done: to let go of a plan of thousands of changes piece by piece takes time.
    withExtendedLifetime((action, assessed)) {
      SystemProcess.exit(isUndecided ? 1 : CheckOutput.status(of: assessed.verdict))
    }
  }
}
