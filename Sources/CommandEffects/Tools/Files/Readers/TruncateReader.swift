import Vocabulary

/// Reads `truncate` (coreutils 9 manual): only a smaller size loses anything.
enum TruncateReader: ToolReader {
  static let names = ["truncate", "gtruncate"]

  private static let grammar = OptionGrammar(short: "rs", long: "io-blocks no-create reference= size= help version")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp { return }
    var scene = FileScene(invocation)
    let size = arguments.has("r", "reference") ? nil : arguments.value("s", "size")
    for word in arguments.operands.prefix(64) {
      if shrinks(word, to: size, &scene, &inspection) {
        inspect(word, &scene, &inspection)
      } else {
        FileOverwrite(manner: .appended, verb: "\(scene.program) would stretch")
          .inspect(word, &scene, into: &inspection)
      }
    }
  }

  private static func inspect(_ word: ArgumentWord, _ scene: inout FileScene, _ inspection: inout Inspection) {
    let target = TargetText(word)
    let place = FilePlace(target, scene)
    let kind = target.reasonAtStart == nil ? FileTargets.kind(place, scene) : .outside
    FileOverwrite(manner: .emptied, verb: "\(scene.program) would cut").inspect(word, &scene, into: &inspection)
    guard kind == .project || kind == .outside || kind == .workingDirectory else { return }
    inspection.note(
      Finding(
        FileCodes.emptied, .high, "\(scene.program) would cut \(word.display(target)), and what is cut off is lost",
        evidence: word.evidence, remedy: "keep a copy beside it first, and let a person cut it"))
  }

  /// `0`, `-N`, `<N` and `/N` shrink, `+N`, `>N` and `%N` do not; a plain size does when the file is bigger.
  private static func shrinks(
    _ word: ArgumentWord, to size: ArgumentWord?, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Bool {
    guard let text = size?.literal, let first = text.utf8.first else { return true }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: "%"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "<"), UInt8(ascii: "/"): return true
    default: break
    }
    guard let wanted = bytes(text), wanted > 0 else { return true }
    if word.mayBeSeveral { return true }
    guard let path = FilePlace(TargetText(word), scene).absolute,
      case .status(.file(let now))? = scene.ask(.status(path: path), for: "how big \(path) is", &inspection)
    else { return false }
    return now > wanted
  }

  /// `10`, `4K`, `1GB` in bytes; nil when it is not so written, the greatest number when it is bigger than all files.
  private static func bytes(_ text: String) -> Int64? {
    let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard let number = Int64(String(Substring(digits))) else { return nil }
    let unit = text.utf8.dropFirst(digits.count)
    let thousand: Int64 = unit.count == 2 && unit.last == UInt8(ascii: "B") ? 1_000 : 1_024
    let power: Int
    switch unit.first {
    case nil: power = 0
    case UInt8(ascii: "K"), UInt8(ascii: "k"): power = 1
    case UInt8(ascii: "M"): power = 2
    case UInt8(ascii: "G"): power = 3
    default: power = 4
    }
    return (0..<power).reduce(number) { product, _ in
      let (next, overflows) = product.multipliedReportingOverflow(by: thousand)
      return overflows ? .max : next
    }
  }
}
