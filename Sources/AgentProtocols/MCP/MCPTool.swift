import Vocabulary

/// One tool as clients are told of it.
package struct MCPTool: Sendable {
  package var name: String
  package var title: String
  /// For the model that chooses.
  package var summary: String
  package var parameters: [MCPParameter]
  /// Whether a call changes nothing anywhere.
  package var isReadOnly: Bool

  package init(
    _ name: String, title: String, _ summary: String, parameters: [MCPParameter], isReadOnly: Bool = true
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.parameters = parameters
    self.isReadOnly = isReadOnly
  }

  /// The entry in `tools/list`.
  var listing: StructuredValue {
    let schema: StructuredObject = [
      "type": "object",
      "properties": .object(StructuredObject(parameters.map { .init($0.name, $0.schema) })),
      "required": .array(parameters.filter(\.isRequired).map { .string($0.name) }),
      "additionalProperties": false,
    ]
    let hints: StructuredObject = [
      "title": .string(title), "readOnlyHint": .boolean(isReadOnly), "destructiveHint": false, "openWorldHint": false,
    ]
    return .object([
      "name": .string(name), "title": .string(title), "description": .string(summary),
      "inputSchema": .object(schema), "annotations": .object(hints),
    ])
  }

  /// What is wrong with the arguments of a call, as a sentence for the model; nil when nothing is.
  func problem(with arguments: StructuredObject) -> String? {
    for parameter in parameters where parameter.isRequired && arguments[parameter.name] == nil {
      return "the argument \"\(parameter.name)\" is missing"
    }
    for member in arguments.members {
      guard let parameter = parameters.first(where: { $0.name == member.name }) else {
        return "there is no argument \"\(member.name.prefix(64))\"; there are \(names)"
      }
      if let problem = parameter.problem(with: member.value) {
        return "the argument \"\(member.name)\" \(problem)"
      }
    }
    return nil
  }

  private var names: String { parameters.map { "\"\($0.name)\"" }.joined(separator: ", ") }
}
