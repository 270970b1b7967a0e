import ArgumentParser
import Assessment
import Vocabulary

/// `tagout check argv -- PROGRAM ARG…`
struct CheckArgv: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "argv",
    abstract: "Say what one program start would do.",
    discussion: """
      The words are taken as they are: no shell reads them again.

      EXAMPLE
        tagout check argv -- terraform destroy -auto-approve

      EXIT STATUS
        0 allow, 10 hold, 20 deny, 1 could not decide, 64 usage
      """)

  @OptionGroup var context: CheckContext

  @Argument(parsing: .captureForPassthrough, help: "The program and its arguments, behind --.")
  var words: [String]

  func run() throws {
    let argv = words.first == "--" ? Array(words.dropFirst()) : words
    guard !argv.isEmpty else { throw ValidationError("no program is given; write it behind --") }
    let assessed = try context.assess(
      .argv(argv, directory: context.directory(), variables: context.variables()))
    try context.report(assessed, command: Array(argv.joined(separator: " ").utf8), tool: "check argv")
  }
}
