import ArgumentParser
import Assessment
import Decision
import Host
import Processes
import Vocabulary

/// `tagout guard-shell FILE`
struct GuardShell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guard-shell",
    abstract: "Run a pipeline's script once it was judged.",
    discussion: """
      The whole script is judged before anything of it runs. What is allowed runs as GitHub runs a step: bash
      --noprofile --norc -eo pipefail FILE. In a pipeline nobody can type a name, so what is held does not run either:
      the reasons are printed, on GitHub as annotations too. A saved plan is read when it is there: make it in one step
      and apply it in the next.

      EXAMPLE
        tagout guard-shell deploy.sh     # in a workflow: shell: tagout guard-shell {0}

      EXIT STATUS
        the script's own; 10 held, 20 refused, 1 could not decide, 64 usage
      """)

  /// The longest script.
  private static let bound = 1 << 20

  @Argument(help: "The script.")
  var file: String

  @Argument(parsing: .captureForPassthrough, help: "What the script is given.")
  var arguments: [String] = []

  func run() throws {
    let bytes = try HostFiles.read(file, bound: GuardShell.bound)
    let host = HostEnvironment.current()
    let place = CommandPlace(host)
    // A pipeline runs what anybody has committed, an agent too: what only people may do is refused there.
    let assessed = Assessor(policy: try place.policy(), asker: Asker(.agent)).assess(
      place.command(bytes), answer: FactReader.ofOneAssessment())
    let text = String(decoding: bytes, as: UTF8.self)
    let ending: ShellRecord.Ending =
      CheckOutput.status(of: assessed.verdict) == 0 ? .judged : .refused(reason: "nobody can be asked in a pipeline")
    try ShellRecord(assessed: assessed, text: text, tool: "guard-shell", pipeline: pipeline(host.variables))
      .append(ending, host: host)
    if case .allow = assessed.verdict {
      try ProgramReplacement.start("bash", ["--noprofile", "--norc", "-eo", "pipefail", file] + arguments)
    }
    let report = PipelineReport(
      assessed: assessed, command: bytes, isGitHub: host.variables["GITHUB_ACTIONS"] == "true")
    try StandardStreams.write(Array(report.text.utf8), to: .error)
    throw ExitCode(CheckOutput.status(of: assessed.verdict))
  }

  /// The run as the pipeline names itself: GitHub, GitLab, or whatever else sets `CI`.
  private func pipeline(_ variables: [String: String]) -> Attribution? {
    if let repository = variables["GITHUB_REPOSITORY"], let run = variables["GITHUB_RUN_ID"] {
      return .claimed("github \(repository) run \(run)")
    }
    if let job = variables["CI_JOB_URL"] { return .claimed("gitlab \(job)") }
    return variables["CI"].map { _ in .claimed("ci") }
  }
}
