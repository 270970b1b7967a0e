import Vocabulary

/// Reads `rm`, `unlink` and `srm` (coreutils 9 manual).
enum RemoveReader: ToolReader {
  static let names = ["rm", "grm", "unlink", "srm"]

  private static let grammar = OptionGrammar(
    long: "dir force interactive? no-preserve-root one-file-system preserve-root? recursive verbose help version")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    var scene = FileScene(invocation)
    let isRecursive = arguments.has("r", "R", "recursive")
    FileRemoval(isRecursive: isRecursive, verb: "\(scene.program) would remove")
      .inspect(arguments.operands, &scene, into: &inspection)
  }
}
