import CommandEffects
import Vocabulary

/// What a client's tool other than a shell is asked to do.
package enum ToolCall: Sendable, Hashable {
  case change(FileChange)
  /// Files are changed by a patch in Codex's form.
  case patch(String)
  case mcp(MCPCall)
  /// A text for an agent: another one now, or this one later.
  case prompt(String, isScheduled: Bool)

  /// What it would do, as far as the facts go.
  func inspection(directory: WorkingDirectory, variables: Variables, facts: Facts) -> Inspection {
    var inspection = Inspection(facts: facts)
    switch self {
    case .change(let change):
      change.inspect(directory: directory, variables: variables, into: &inspection)
    case .patch(let text):
      PatchInspection.inspect(
        text, directory: directory, variables: variables, evidence: .whole, into: &inspection)
    case .mcp(let call): call.inspect(directory: directory, variables: variables, into: &inspection)
    case .prompt(let text, let isScheduled):
      PromptText.inspect(text, isScheduled: isScheduled, into: &inspection)
    }
    return inspection
  }
}
