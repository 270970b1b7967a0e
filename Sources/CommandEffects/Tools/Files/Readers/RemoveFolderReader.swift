import Vocabulary

/// Reads `rmdir`, which removes empty folders only, and Windows' `rd` and `rmdir`, which with `/s` do not.
enum RemoveFolderReader: ToolReader {
  static let names = ["rmdir", "rd"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let isTree = invocation.arguments.contains { $0.literal?.lowercased() == "/s" }
    guard isTree else { return }
    var scene = FileScene(invocation)
    let operands = invocation.arguments.filter { !WindowsArguments.isSwitch($0) }
    FileRemoval(isRecursive: true, verb: "\(scene.program) would remove").inspect(operands, &scene, into: &inspection)
  }
}
