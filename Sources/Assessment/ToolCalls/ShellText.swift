import CommandEffects
import Vocabulary

/// Looks at shell text and at a program's start, in whatever form an action gives them.
enum ShellText {
  /// A walk of the text, and what it notes: what the text writes into files is seen with it.
  static func walk(
    _ text: [UInt8], from state: ShellState, facts: Facts, isTracing: Bool = false
  ) -> (walker: CommandWalker, inspection: Inspection) {
    var walker = CommandWalker(facts: facts, isTracing: isTracing)
    walker.walk(text: text, from: state)
    return (walker, completed(walker, text))
  }

  /// What the start of a program with a real argv would do.
  static func inspection(ofArgv argv: [String], from state: ShellState, facts: Facts) -> Inspection {
    var walker = CommandWalker(facts: facts)
    walker.walk(argv: argv, from: state)
    return completed(walker, Array(argv.joined(separator: " ").utf8))
  }

  private static func completed(_ walker: CommandWalker, _ text: [UInt8]) -> Inspection {
    var inspection = GuardText.raised(walker.inspection, text)
    // A key that begins with "@" is a file's on another machine.
    for (path, file) in inspection.writtenFiles.sorted(by: { $0.key < $1.key }) where !path.hasPrefix("@") {
      for written in file.texts {
        let text = String(decoding: written, as: UTF8.self)
        inspection.note(FileChange(tool: "the command", path: path, change: .whole(text), evidence: .whole))
      }
    }
    return inspection
  }
}
