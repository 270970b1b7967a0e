import Vocabulary

/// Reads PowerShell's `Remove-Item` and `Clear-Content` with their aliases, and `rmdir /s` of `cmd`.
enum PowerShellReader: ToolReader {
  static let names = [
    "Remove-Item", "remove-item", "ri", "Clear-Content", "clear-content", "Format-Volume", "Clear-Disk",
    "format-volume", "clear-disk",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name?.lowercased() else { return }
    let options = invocation.arguments.compactMap { $0.literal?.lowercased() }
    guard !options.contains("-whatif") else { return }
    var scene = FileScene(invocation)
    switch name {
    case "format-volume", "clear-disk":
      inspection.note(
        Finding(
          FileCodes.deviceWritten, .critical, "\(scene.program) would erase a volume", evidence: invocation.evidence))
    case "clear-content":
      FileRemoval(isRecursive: false, verb: "\(scene.program) would empty").inspect(
        operands(invocation), &scene, into: &inspection)
    default:
      // `-Recurse` may be cut down to what tells it apart: `-r`.
      let isTree = options.contains { $0 == "/s" || $0.count > 1 && "-recurse".hasPrefix($0) }
      FileRemoval(isRecursive: isTree, verb: "\(scene.program) would remove").inspect(
        operands(invocation), &scene, into: &inspection)
    }
  }

  /// Paths, also behind `-Path` and `-LiteralPath`; filters and their values are left out.
  private static func operands(_ invocation: Invocation) -> [ArgumentWord] {
    var operands: [ArgumentWord] = []
    var words = invocation.arguments[...]
    while let word = words.popFirst() {
      let text = word.literal?.lowercased() ?? ""
      if ["-filter", "-include", "-exclude", "-erroraction", "-ea", "-confirm", "-stream"].contains(text) {
        words = words.dropFirst()
      } else if !text.hasPrefix("-"), !WindowsArguments.isSwitch(word) {
        operands.append(word)
      }
    }
    return operands
  }
}
