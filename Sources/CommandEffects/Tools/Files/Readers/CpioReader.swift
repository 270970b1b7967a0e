import Vocabulary

/// Reads `cpio` and `pax` where they unpack (GNU cpio 2.13, POSIX pax).
enum CpioReader: ToolReader {
  static let names = ["cpio", "pax"]

  private static let cpio = OptionGrammar(
    short: "EFHIMORCDD",
    long: """
      append block-size= io-size= create directory= extract file= force-local format= list make-directories \
      no-absolute-filenames pass-through pattern-file= preserve-modification-time quiet to-stdout unconditional verbose \
      help version
      """)

  private static let pax = OptionGrammar(short: "bfopsxBETGU")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let isPax = invocation.name == "pax"
    let arguments = FileArguments(invocation.arguments, isPax ? pax : cpio)
    let unpacks = isPax ? arguments.has("r") && !arguments.has("w") : arguments.has("i", "extract")
    guard unpacks, !arguments.has("t", "list", "to-stdout") else { return }
    var scene = FileScene(invocation)
    var archive = isPax ? arguments.value("f") : arguments.value("F", "I", "file")
    if archive == nil, case .file(let word) = invocation.input { archive = word }
    var unpacking = Unpacking(
      archive: archive, folder: isPax ? nil : arguments.value("D", "directory"), evidence: invocation.evidence)
    unpacking.members = arguments.operands.compactMap(\.literal)
    unpacking.keepsExisting = isPax && arguments.has("k")
    unpacking.inspect(&scene, into: &inspection)
  }
}
