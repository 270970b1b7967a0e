import Vocabulary

/// Reads Info-ZIP's `unzip` 6: options, the archive, members, `-x` and what to leave out, `-d` and the folder.
enum UnzipReader: ToolReader {
  static let names = ["unzip"]

  private static let grammar = OptionGrammar(short: "dPOI")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.has("l", "t", "v", "p", "c", "Z", "z", "h", "help") { return }
    guard let archive = arguments.operands.first else { return }
    var scene = FileScene(invocation)
    var unpacking = Unpacking(
      archive: archive, folder: arguments.value("d"), evidence: arguments.value("d")?.evidence ?? archive.evidence)
    if !arguments.has("x") { unpacking.members = arguments.operands.dropFirst().compactMap(\.literal) }
    unpacking.keepsExisting = arguments.has("n") && !arguments.has("o")
    if let name = archive.literal, RemovalFindings.isPlain(name) { unpacking.beside = "unzip \(name) -d compare" }
    unpacking.inspect(&scene, into: &inspection)
  }
}
