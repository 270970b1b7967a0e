import Vocabulary

/// Reads `7z`, and `rar` and `zip` as far as they take files away: a command letter, the archive, and switches whose
/// value is joined (`-oDIR`, `-aos`).
enum SevenZipReader: ToolReader {
  static let names = ["7z", "7za", "7zr", "7zz", "rar", "zip"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let operands = invocation.arguments.filter { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }
    var scene = FileScene(invocation)
    if invocation.name == "zip" { return inspectZip(operands, invocation, &scene, &inspection) }
    guard let command = operands.first?.literal, operands.count > 1 else { return }
    if command == "d" { return shrink(operands[1], &scene, &inspection) }
    let takesSources = invocation.arguments.contains { $0.literal == "-sdel" || $0.literal == "-df" }
    if takesSources || (invocation.name == "rar" && ["m", "mf"].contains(command)) {
      return remove(operands.dropFirst(2), &scene, &inspection)
    }
    guard command == "x" || command == "e", invocation.name != "rar" else { return }
    let folder = invocation.arguments.first { $0.knownPrefix.hasPrefix("-o") }?.droppingBytes(2)
    var unpacking = Unpacking(
      archive: operands[1], folder: folder, evidence: folder?.evidence ?? operands[1].evidence)
    unpacking.members = operands.dropFirst(2).compactMap(\.literal)
    unpacking.keepsExisting = invocation.arguments.contains { $0.literal == "-aos" }
    if let name = operands[1].literal, RemovalFindings.isPlain(name) { unpacking.beside = "7z x \(name) -ocompare" }
    unpacking.inspect(&scene, into: &inspection)
  }

  /// `zip -m` takes what it packs, `zip -d` takes out of the archive (zip(1)).
  private static func inspectZip(
    _ operands: [ArgumentWord], _ invocation: Invocation, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    let letters = invocation.arguments.compactMap(\.literal).filter { $0.hasPrefix("-") }
    let has = { (letter: Character, long: String) in
      letters.contains { $0 == long || !$0.hasPrefix("--") && $0.dropFirst().contains(letter) }
    }
    if has("d", "--delete"), let archive = operands.first { shrink(archive, &scene, &inspection) }
    if has("m", "--move") { remove(operands.dropFirst(), &scene, &inspection) }
  }

  private static func shrink(_ archive: ArgumentWord, _ scene: inout FileScene, _ inspection: inout Inspection) {
    FileOverwrite(manner: .edited, verb: "\(scene.program) would delete from").inspect(
      archive, &scene, into: &inspection)
  }

  private static func remove(
    _ sources: ArraySlice<ArgumentWord>, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    FileRemoval(isRecursive: true, verb: "\(scene.program) would remove, once packed,").inspect(
      Array(sources), &scene, into: &inspection)
  }
}
