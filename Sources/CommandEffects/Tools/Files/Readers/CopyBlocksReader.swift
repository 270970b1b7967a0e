import Vocabulary

/// Reads `dd` and its kin: operands are `name=value` (coreutils 9 manual, "dd invocation").
enum CopyBlocksReader: ToolReader {
  static let names = ["dd", "gdd", "dcfldd", "dc3dd"]

  private static let output = "of="

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    var scene = FileScene(invocation)
    let appends = invocation.arguments.contains { $0.literal?.holds("oflag=append") == true }
    let keeps = invocation.arguments.contains { $0.literal?.holds("conv=") == true && $0.literal?.holds("notrunc") == true }
    let isEmpty = invocation.arguments.contains { $0.literal == "if=/dev/null" || $0.literal == "count=0" }
    let manner: FileOverwrite.Manner = appends && keeps ? .appended : isEmpty ? .emptied : .replaced
    let write = FileOverwrite(manner: manner, verb: "\(scene.program) would write over")
    for word in invocation.arguments where word.knownPrefix.hasPrefix(output) {
      write.inspect(word.droppingBytes(output.utf8.count), &scene, into: &inspection)
    }
  }
}
