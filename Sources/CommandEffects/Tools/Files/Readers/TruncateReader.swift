import Vocabulary

/// Reads `truncate` (coreutils 9 manual): only a smaller size loses anything.
enum TruncateReader: ToolReader {
  static let names = ["truncate", "gtruncate"]

  private static let grammar = OptionGrammar(short: "rs", long: "io-blocks no-create reference= size= help version")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    var scene = FileScene(invocation)
    let size = arguments.value("s", "size")
    guard arguments.has("r", "reference") || mayShrink(size) else { return }
    for word in arguments.operands.prefix(64) { inspect(word, &scene, &inspection) }
  }

  private static func inspect(_ word: ArgumentWord, _ scene: inout FileScene, _ inspection: inout Inspection) {
    let target = TargetText(word)
    let place = FilePlace(target, scene)
    let kind = target.reasonAtStart == nil ? FileTargets.kind(place, scene) : .outside
    FileOverwrite(manner: .emptied, verb: "\(scene.program) would cut").inspect(word, &scene, into: &inspection)
    guard kind == .project || kind == .outside else { return }
    inspection.note(
      Finding(
        FileCodes.emptied, .high, "\(scene.program) would cut \(word.display(target)), and what is cut off is lost",
        evidence: word.evidence, remedy: "keep a copy beside it first, and let a person cut it"))
  }

  /// `0`, `-N`, `<N`, `/N`: a plain size is how sparse files are made, `+N`, `>N` and `%N` never shrink.
  private static func mayShrink(_ size: ArgumentWord?) -> Bool {
    guard let size else { return false }
    guard let text = size.literal, let first = text.utf8.first else { return true }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: "%"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "<"), UInt8(ascii: "/"): return true
    default: return text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }
    }
  }
}
