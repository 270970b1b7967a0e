import Vocabulary

/// Reads `tee` and `sponge`, which write standard input to files.
enum TeeReader: ToolReader {
  static let names = ["tee", "sponge", "gtee"]

  private static let grammar = OptionGrammar(long: "append ignore-interrupts output-error? help version")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    var scene = FileScene(invocation)
    let appends = arguments.has("a", "append")
    let verb = "\(scene.program) would write \(appends ? "into" : "over")"
    let isEmpty = invocation.input == .nothing || invocation.input == .text("")
    let write = FileOverwrite(manner: appends ? .appended : isEmpty ? .emptied : .replaced, verb: verb)
    for word in arguments.operands.prefix(64) where word.literal != "-" {
      write.inspect(word, &scene, into: &inspection)
    }
  }
}
