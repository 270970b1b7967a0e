import Vocabulary

/// What a tool answers.
package struct MCPOutcome: Sendable {
  /// For people; clients drop it where there is a value.
  package var text: String
  /// For the model; tells everything that the text does.
  package var value: StructuredObject?
  /// Whether the tool could not do what was asked.
  package var isError: Bool

  package init(text: String, value: StructuredObject?) {
    (self.text, self.value, isError) = (text, value, false)
  }

  /// The tool could not do it, and why.
  package init(error: String) {
    (text, value, isError) = (error, nil, true)
  }
}
