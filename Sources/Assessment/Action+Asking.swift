import CommandEffects
import Vocabulary

extension Action {
  /// A shell text as a client asks about it, with the whole environment that it would find.
  ///
  /// - Parameter directory: the absolute path of the folder it would run in.
  package static func command(_ text: String, in directory: String, environment: [String: String]) -> Action {
    .command(
      text: Array(text.utf8), directory: .known(PathText.normalised(directory)),
      variables: Variables(inherited: environment, isComplete: true))
  }

  /// A call of another tool, with the whole environment of the client.
  package static func tool(_ call: ToolCall, in directory: String, environment: [String: String]) -> Action {
    .tool(
      call, directory: .known(PathText.normalised(directory)),
      variables: Variables(inherited: environment, isComplete: true))
  }
}
