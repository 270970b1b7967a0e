import Vocabulary

/// Reads Windows' `del`, `erase`, `move`, `copy` and `xcopy`, as agents type them into a shell there.
enum WindowsReader: ToolReader {
  static let names = ["del", "erase", "move", "copy", "xcopy", "robocopy", "format"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let operands = invocation.arguments.filter { !WindowsArguments.isSwitch($0) }
    var scene = FileScene(invocation)
    switch invocation.name {
    case "del", "erase":
      let isTree = invocation.arguments.contains { $0.literal?.lowercased() == "/s" }
      FileRemoval(isRecursive: isTree, verb: "\(scene.program) would remove").inspect(operands, &scene, into: &inspection)
    case "format": formatDrive(operands, &inspection)
    case "move": move(operands, &scene, &inspection)
    case "robocopy": mirror(invocation, operands, &inspection)
    default: bring(operands, &scene, &inspection)
    }
  }

  /// Several files moved to a name that is no folder take each other's place: only the last is left.
  private static func move(_ operands: [ArgumentWord], _ scene: inout FileScene, _ inspection: inout Inspection) {
    guard let source = operands.first, operands.count == 2 else { return }
    bring(operands, &scene, &inspection)
    FileDeparture(verb: "move would move").inspect(source, to: nil, &scene, into: &inspection)
    guard source.mayBeSeveral || TargetText(source).text.utf8.contains(UInt8(ascii: "*")) else { return }
    inspection.note(
      Finding(
        FileCodes.dataDestroyed, .high,
        "move would write each of the files over the one before, if the folder is not there",
        evidence: source.evidence, remedy: "make the folder first, see that it is there, and name it with a slash behind"))
  }

  private static func bring(_ operands: [ArgumentWord], _ scene: inout FileScene, _ inspection: inout Inspection) {
    guard operands.count == 2 else { return }
    let transfer = FileTransfer(verb: "\(scene.program) would write over", isRecursive: scene.program == "xcopy")
    transfer.inspect([operands[0]], to: .init(word: operands[1], isFolder: nil), &scene, into: &inspection)
  }

  private static func formatDrive(_ operands: [ArgumentWord], _ inspection: inout Inspection) {
    guard let drive = operands.first, let text = drive.literal, text.hasSuffix(":") else { return }
    inspection.noteFile(.destroy, .device, named: text, extent: .all, .irreversible, drive.evidence)
    inspection.note(
      Finding(FileCodes.deviceWritten, .critical, "format would erase the drive \(text)", evidence: drive.evidence))
  }

  private static func mirror(_ invocation: Invocation, _ operands: [ArgumentWord], _ inspection: inout Inspection) {
    let isMirror = invocation.arguments.contains { ["/mir", "/purge"].contains($0.literal?.lowercased()) }
    guard isMirror, operands.count > 1 else { return }
    let word = operands[1]
    inspection.noteFile(.destroy, .outside, named: word.display, extent: .many, .irreversible, word.evidence)
    inspection.note(
      Finding(
        FileCodes.mirrored, .high, "robocopy would remove from \(word.display) what the source does not have",
        evidence: word.evidence, remedy: "leave /MIR and /PURGE out"))
  }
}
