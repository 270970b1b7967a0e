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
    guard arguments.has("f", "force"), let (sources, destination) = Destinations.split(arguments) else { return }
    var scene = FileScene(invocation)
    FileTransfer(verb: "\(scene.program) would put a link in the place of")
      .inspect(sources, to: destination, &scene, into: &inspection)
  }
}
