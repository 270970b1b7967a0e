/// A tool that starts other programs with words from its own argv.
package protocol NestingToolReader: ToolReader {
  /// The programs that the invocation would start, each with the folder and the variables it would find.
  ///
  /// The contract: pure, bounded by the length of the argv; what the tool fills in is an unknown piece or a pattern.
  /// They are judged by their own readers; `inspect` judges only what the tool does itself.
  static func nested(in invocation: Invocation) -> [Invocation]

  /// The same for a tool whose programs run elsewhere, where facts tell where that is.
  static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation]
}

extension NestingToolReader {
  package static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation] {
    nested(in: invocation)
  }
}
