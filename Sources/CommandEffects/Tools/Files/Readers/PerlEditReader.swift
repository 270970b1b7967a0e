import Vocabulary

/// Reads `perl` and `ruby` where `-i` makes them change files in place (perlrun).
enum PerlEditReader: ToolReader {
  static let names = ["perl", "ruby"]

  private static let grammar = OptionGrammar(short: "eEIMmx", optionalShort: "iCFdD", permutes: false)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    guard arguments.has("i") else { return }
    let scripts = arguments.options.filter { $0.name == "e" || $0.name == "E" }.compactMap(\.value)
    guard !scripts.isEmpty else { return }
    var scene = FileScene(invocation)
    EditInPlace.inspect(scripts: scripts, files: arguments.operands, &scene, into: &inspection)
  }
}
