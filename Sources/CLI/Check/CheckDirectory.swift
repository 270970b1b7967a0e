import ArgumentParser
import Assessment
import CommandEffects
import Host
import Posture
import Vocabulary

/// `tagout check directory DIR`
struct CheckDirectory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory",
    abstract: "Say how well Terraform code guards its data.",
    discussion: """
      Looks at the code in DIR, the local modules that it calls, states and settings of agents beside it: protection of data,
      backups, the state's backend, secrets, versions; and draws what data and the ways back to it share. Nothing is run. What is only computed when Terraform runs is said to
      be unknown; a plan or a state tells more. Where DIR has no code of its own, each root below it is judged.

      EXAMPLE
        tagout check directory infra/production

      EXIT STATUS
        0 allow, 10 hold, 20 deny, 1 could not decide, 64 usage
      """)

  @OptionGroup var form: CheckForm

  @OptionGroup var policy: PolicyOption

  @Option(help: ArgumentHelp("A state of what the code made.", valueName: "file"))
  var state: String?

  @Option(help: ArgumentHelp("A plan of the code.", valueName: "file"))
  var plan: String?

  @Argument(help: "The folder.")
  var folder: String = "."

  func run() throws {
    let path = try CheckDirectory.absolute(folder)
    let contents = try FolderReader.read(path, state: state, plan: plan)
    guard contents.files.contains(where: { PostureReading.isCode($0.path) }) else { throw CLIError.noCode(folder) }
    let assessed = Assessor(policy: try policy.policy(for: path)).assess(contents, at: path)
    try form.print(assessed, of: folder, fates: FatesAnswer(CodeFates(contents)), isReport: true)
    throw ExitCode(CheckOutput.status(of: assessed.verdict))
  }

  /// The folder's path without links, so that its names tell where it is.
  static func absolute(_ folder: String) throws -> String {
    guard let path = FileAccess.resolved(folder) else { throw CLIError.noFolder(folder) }
    return path
  }
}
