import Vocabulary

/// Reads `mv` (coreutils 9 manual).
enum MoveReader: ToolReader {
  static let names = ["mv", "gmv"]

  private static let grammar = OptionGrammar(
    short: "tS",
    long: """
      backup? debug exchange force interactive no-clobber no-copy no-target-directory strip-trailing-slashes suffix= \
      target-directory= update? verbose context help version
      """)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    guard let (sources, destination) = Destinations.split(arguments) else { return }
    var scene = FileScene(invocation)
    if isDevice(destination.word, scene) {
      let removal = FileRemoval(isRecursive: true, verb: "\(scene.program) would move into a device")
      return removal.inspect(sources, &scene, into: &inspection)
    }
    let placeOfDestination = FilePlace(TargetText(destination.word), scene)
    for source in sources.prefix(64) {
      FileDeparture(verb: "\(scene.program) would move")
        .inspect(source, to: placeOfDestination, &scene, into: &inspection)
    }
    var transfer = FileTransfer(verb: "\(scene.program) would write over")
    transfer.keepsExisting = arguments.has("n", "no-clobber")
    transfer.inspect(sources, to: destination, &scene, into: &inspection)
  }

  private static func isDevice(_ word: ArgumentWord, _ scene: FileScene) -> Bool {
    switch FileTargets.kind(FilePlace(TargetText(word), scene), scene) {
    case .stream, .device: true
    default: false
    }
  }
}
