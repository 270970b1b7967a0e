import ArgumentParser
import Assessment
import Formats
import Host
import Vocabulary

/// `tagout explain -- 'TEXT'`, `tagout explain --tool NAME`, `tagout explain --search WORDS`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show each step from a command to its verdict.",
    discussion: """
      The text as the shell reads it, the programs that would start, the files that were looked at, what would happen,
      where, and which rule decided. Nothing is run. With --tool or --search it shows instead, by examples, what passes
      and what is stopped by the built-in policy.

      EXAMPLE
        tagout explain --cwd infra -- 'terraform destroy'
        tagout explain --tool kubectl
        tagout explain --search 'backup delete'

      EXIT STATUS
        0 explained, whatever the verdict, 1 a policy file cannot be used, or nothing is known of what was looked for,
        64 usage
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(
    help: ArgumentHelp("What passes and what is stopped of a tool.", valueName: "name"),
    completion: .list(ToolCatalogue.names))
  var tool: String?

  @Option(help: ArgumentHelp("Look for words in codes, tools, commands and reasons.", valueName: "words"))
  var search: String?

  @OptionGroup var context: CheckPlace

  @Argument(help: "The command, as one word.")
  var text: String?

  func validate() throws {
    guard [text, tool, search].compactMap({ $0 }).count == 1 else {
      throw ValidationError("say one of: a command as one word, --tool NAME, --search WORDS")
    }
  }

  func run() throws {
    if let text { return try explain(text) }
    let selection = tool.map { CatalogueSelection(tool: $0) } ?? CatalogueSelection(search: search ?? "")
    guard !selection.isEmpty else { throw CLIError.notInCatalogue(tool ?? search ?? "") }
    try print(CatalogueText(selection).text) { CatalogueJSON.write(selection, to: &$0) }
  }

  private func explain(_ text: String) throws {
    let explanation = try context.assessor().explain(
      Array(text.utf8), in: context.directory(), variables: context.variables(), answer: FactReader.ofOneAssessment())
    try print(ExplanationText(explanation).text) { ExplanationJSON.write(explanation, to: &$0) }
  }

  private func print(_ text: @autoclosure () -> String, orJSON write: (inout JSONWriter) -> Void) throws {
    guard json else { return try StandardStreams.write(Array((text() + "\n").utf8), to: .output) }
    var writer = JSONWriter()
    write(&writer)
    writer.endLine()
    try StandardStreams.write(writer.bytes, to: .output)
  }
}
