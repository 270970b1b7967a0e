import Vocabulary

/// Reads `7z`: a command letter, the archive, and switches whose value is joined (`-oDIR`, `-aos`).
enum SevenZipReader: ToolReader {
  static let names = ["7z", "7za", "7zr", "7zz"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let operands = invocation.arguments.filter { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }
    guard let command = operands.first?.literal, command == "x" || command == "e", operands.count > 1 else { return }
    var scene = FileScene(invocation)
    let folder = invocation.arguments.first { $0.knownPrefix.hasPrefix("-o") }?.droppingBytes(2)
    var unpacking = Unpacking(
      archive: operands[1], folder: folder, evidence: folder?.evidence ?? operands[1].evidence)
    unpacking.members = operands.dropFirst(2).compactMap(\.literal)
    unpacking.keepsExisting = invocation.arguments.contains { $0.literal == "-aos" }
    if let name = operands[1].literal, RemovalFindings.isPlain(name) { unpacking.beside = "7z x \(name) -ocompare" }
    unpacking.inspect(&scene, into: &inspection)
  }
}
