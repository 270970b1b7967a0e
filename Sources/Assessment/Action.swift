import CommandEffects
import TerraformPlans
import Vocabulary

/// What is asked.
package enum Action: Sendable {
  /// A shell text, as a client's shell tool or a person would run it.
  case command(text: [UInt8], directory: WorkingDirectory, variables: Variables)
  /// A shell text whose client lets an agent type into what it has started, unseen.
  case typed(text: [UInt8], directory: WorkingDirectory, variables: Variables)
  /// One program start with a real argv.
  case argv([String], directory: WorkingDirectory, variables: Variables)
  /// What another tool of a client is asked to do.
  case tool(ToolCall, directory: WorkingDirectory, variables: Variables)
  /// A saved plan or plan JSON.
  case plan(PlanAction)
}
