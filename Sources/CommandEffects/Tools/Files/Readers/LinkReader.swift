import Vocabulary

/// Reads `ln`: with `-f` what has the link's name is removed first (coreutils 9 manual).
enum LinkReader: ToolReader {
  static let names = ["ln", "gln"]

  private static let grammar = OptionGrammar(
    short: "tS",
    long: """
      backup? directory force interactive logical no-dereference no-target-directory physical relative suffix= symbolic \
      target-directory= verbose help version
      """)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    guard let (sources, destination) = Destinations.split(arguments) else { return }
    var scene = FileScene(invocation)
    var transfer = FileTransfer(verb: "\(scene.program) would put a link in the place of")
    // Without -f it fails where something is already there.
    transfer.keepsExisting = !arguments.has("f", "force")
    transfer.inspect(sources, to: destination, &scene, into: &inspection)
  }
}
