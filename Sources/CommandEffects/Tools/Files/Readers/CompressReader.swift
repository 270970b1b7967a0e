import Vocabulary

/// Reads `gzip`, `xz`, `bzip2`, `zstd` and their unpacking names: each puts one file in the place of another.
enum CompressReader: ToolReader {
  static let names = [
    "gzip", "gunzip", "xz", "unxz", "bzip2", "bunzip2", "zstd", "unzstd", "lz4", "unlz4", "lzma", "unlzma", "pigz",
    "unpigz", "compress", "uncompress",
  ]

  private static let grammar = OptionGrammar(
    short: "SoTM",
    long: """
      decompress uncompress stdout to-stdout keep force list test suffix= quiet verbose best fast compress recursive \
      no-name name threads= memlimit= rm output-dir-flat= ultra long? rsyncable synchronous help version license
      """)

  private static let endings = [".gz", ".xz", ".bz2", ".zst", ".lz4", ".lzma", ".z"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp || arguments.has("c", "stdout", "to-stdout", "l", "list", "t", "test") { return }
    let program = invocation.name ?? ""
    let unpacks =
      program.hasPrefix("un") || program.hasPrefix("gun") || program.hasPrefix("bun")
      || arguments.has("d", "decompress", "uncompress")
    let keepsByDefault = program.hasSuffix("zstd") || program.hasSuffix("lz4")
    let keeps = keepsByDefault ? !arguments.has("rm") : arguments.has("k", "keep")
    var scene = FileScene(invocation)
    for word in arguments.operands.prefix(64) {
      inspect(word, output: arguments.value("o"), unpacks: unpacks, keeps: keeps, &scene, &inspection)
    }
  }

  private static func inspect(
    _ word: ArgumentWord, output: ArgumentWord?, unpacks: Bool, keeps: Bool, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) {
    let text = word.literal ?? ""
    let made = output ?? (unpacks ? stem(text) : text + ".gz").map { ArgumentWord($0, evidence: word.evidence) }
    if let made {
      let brings = unpacks && TerraformNames.kind([PathText.lastComponent(text)])?.isState == true
      FileOverwrite(manner: .replaced, verb: "\(scene.program) would write over", bringsState: brings)
        .inspect(made, &scene, into: &inspection)
    }
    guard !keeps, !unpacks else { return }
    let place = FilePlace(TargetText(word), scene)
    switch FileTargets.kind(place, scene) {
    case .terraformState(.current): break
    // What a server keeps open is gone for it under its old name.
    case .database where place.relation != .inside: break
    default: return
    }
    FileDeparture(verb: "\(scene.program) would pack away").inspect(word, to: nil, &scene, into: &inspection)
  }

  private static func stem(_ name: String) -> String? {
    endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.utf8.count)) }
  }
}
