import ArgumentParser
import Assessment
import Host
import Vocabulary

/// `tagout check command -- 'TEXT'`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "command",
    abstract: "Say what a shell command would do.",
    discussion: """
      Nothing is run. The folder's files are looked at where the answer depends on them.

      EXAMPLE
        tagout check command --cwd infra -- 'terraform destroy -auto-approve'

      EXIT STATUS
        0 allow, 10 hold, 20 deny, 1 could not decide, 64 usage
      """)

  @OptionGroup var context: CheckContext

  @Argument(help: "The command, as one word.")
  var text: String

  func run() throws {
    let bytes = Array(text.utf8)
    let assessed = try context.assess(
      .command(text: bytes, directory: context.directory(), variables: context.variables()))
    try context.report(assessed, command: bytes, tool: "check command")
  }
}
