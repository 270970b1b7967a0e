import Vocabulary

/// Reads `shred` (coreutils 9 manual): what it writes over is meant never to come back.
enum ShredReader: ToolReader {
  static let names = ["shred", "wipe"]

  private static let grammar = OptionGrammar(
    short: "ns", optionalShort: "",
    long: "exact force iterations= random-source= remove? size= verbose zero help version")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    var scene = FileScene(invocation)
    for word in arguments.operands.prefix(64) where word.literal != "-" {
      inspect(word, &scene, &inspection)
    }
  }

  private static func inspect(_ word: ArgumentWord, _ scene: inout FileScene, _ inspection: inout Inspection) {
    let place = FilePlace(TargetText(word), scene)
    let kind = FileTargets.kind(place, scene)
    switch kind {
    case .device:
      return FileOverwrite(manner: .emptied, verb: "\(scene.program) would write over")
        .inspect(word, &scene, into: &inspection)
    case .ephemeral: return inspection.noteFile(.destroy, kind, named: word.display, .irreversible, word.evidence)
    case .project, .outside, .secret: break
    default:
      return FileRemoval(isRecursive: false, verb: "\(scene.program) would destroy")
        .inspect(word, &scene, into: &inspection)
    }
    inspection.noteFile(.destroy, kind, named: word.display, .irreversible, word.evidence)
    inspection.note(
      Finding(
        FileCodes.emptied, .high, "\(scene.program) would destroy \(word.display) so that nothing can bring it back",
        evidence: word.evidence, remedy: "remove it with rm, and let a person shred what is secret"))
  }
}
