import Vocabulary
enum FileTools { static func reader(for name: String) -> (any ToolReader.Type)? { nil } }
package enum FileRedirection {
  package static func inspect(
    path: ArgumentWord, truncates: Bool, directory: WorkingDirectory, variables: Variables, into: inout Inspection
  ) {}
}
enum FileNesting { static func invocations(in: Invocation) -> [Invocation] { [] } }
