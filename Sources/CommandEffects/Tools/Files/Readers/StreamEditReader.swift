import Vocabulary

/// Reads `sed` where it changes files in place (GNU sed 4.9 manual; BSD's `-i ''` too).
enum StreamEditReader: ToolReader {
  static let names = ["sed", "gsed"]

  private static let grammar = OptionGrammar(
    short: "efl", optionalShort: "i",
    long: """
      expression= file= in-place? line-length= null-data zero-terminated quiet silent regexp-extended separate unbuffered \
      follow-symlinks posix sandbox debug binary help version
      """)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    guard arguments.has("i", "in-place"), !arguments.asksForHelp else { return }
    var scripts = arguments.options.filter { $0.name == "e" || $0.name == "expression" }.compactMap(\.value)
    var files = arguments.operands[...]
    // BSD's sed takes the suffix as a word of its own: `-i ''`.
    if files.count > 1, files.first?.literal == "" { files.removeFirst() }
    if scripts.isEmpty, !arguments.has("f", "file"), let script = files.popFirst() { scripts = [script] }
    var scene = FileScene(invocation)
    EditInPlace.inspect(scripts: scripts, files: Array(files), &scene, into: &inspection)
  }
}
