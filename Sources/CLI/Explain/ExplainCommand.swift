import ArgumentParser
import Assessment
import Formats
import Host
import Vocabulary

/// `tagout explain -- 'TEXT'`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show each step from a command to its verdict.",
    discussion: """
      The text as the shell reads it, the programs that would start, the files that were looked at, what would happen,
      where, and which rule decided. Nothing is run.

      EXAMPLE
        tagout explain --cwd infra -- 'terraform destroy'

      EXIT STATUS
        0 explained, whatever the verdict, 1 a policy file cannot be used, 64 usage
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var context: CheckPlace

  @Argument(help: "The command, as one word.")
  var text: String

  func run() throws {
    let explanation = try context.assessor().explain(
      Array(text.utf8), in: context.directory(), variables: context.variables(), answer: FactReader.ofOneAssessment())
    guard json else {
      return try StandardStreams.write(Array((ExplanationText(explanation).text + "\n").utf8), to: .output)
    }
    var writer = JSONWriter()
    ExplanationJSON.write(explanation, to: &writer)
    writer.endLine()
    try StandardStreams.write(writer.bytes, to: .output)
  }
}
