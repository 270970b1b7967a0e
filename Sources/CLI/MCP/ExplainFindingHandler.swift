import AgentProtocols
import Decision
import Formats
import Vocabulary

/// `explain_finding`: what a finding's code means, where it is held, and what passes beside it.
struct ExplainFindingHandler: MCPHandler {
  /// More examples of one code say nothing new.
  private static let exampleBound = 12

  let tool = MCPTool(
    "explain_finding", title: "Explain a finding",
    """
    Say what a finding's code means: what the policy answers to it by environment, and examples with the safe way. Give \
    a code such as terraform.destroy-without-plan, or words to look for.
    """,
    parameters: [MCPParameter("code", .text(bound: 256), isRequired: true, "The code, or words of it.")])

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let code = arguments["code"]?.text ?? ""
      var selection = CatalogueSelection(search: code)
      guard !selection.isEmpty else { throw CLIError.notInCatalogue(code) }
      selection.keep(first: ExplainFindingHandler.exampleBound)
      var writer = JSONWriter()
      CatalogueJSON.write(selection, to: &writer)
      guard case .object(let object) = try JSONReader.read(writer.bytes) else { throw CLIError.notInCatalogue(code) }
      return MCPOutcome(text: CatalogueText(selection).text, value: object)
    }
  }
}

extension CatalogueSelection {
  /// Leaves out what is over so many examples.
  fileprivate mutating func keep(first bound: Int) {
    var left = bound
    for index in parts.indices {
      parts[index].examples = Array(parts[index].examples.prefix(left))
      left -= parts[index].examples.count
    }
    parts.removeAll(where: \.examples.isEmpty)
  }
}
