import Vocabulary
enum AWSReader: ToolReader {
  static let names = ["aws"]; static func inspect(_ i: Invocation, into n: inout Inspection) {}
}
enum FileTools { static func reader(for name: String) -> (any ToolReader.Type)? { nil } }
package enum FileRedirection {
  package static func inspect(
    path: ArgumentWord, truncates: Bool, directory: WorkingDirectory, variables: Variables, into: inout Inspection
  ) {}
}
enum FileNesting { static func invocations(in: Invocation) -> [Invocation] { [] } }
package enum EnvironmentName { package static func tier(of name: String) -> Tier? { nil } }
