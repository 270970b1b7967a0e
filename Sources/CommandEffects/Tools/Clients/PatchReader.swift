import Vocabulary

/// Reads `apply_patch`, which Codex puts on the path of its shell: the patch is an argument or standard input.
enum PatchReader: ToolReader {
  static let names = ["apply_patch", "applypatch"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let text: String?
    if let word = invocation.arguments.first {
      text = word.literal
    } else if case .text(let input) = invocation.input {
      text = input
    } else {
      text = nil
    }
    guard let text else {
      return inspection.note(
        ToolFinding.unresolved(
          "the patch", invocation.arguments.first ?? invocation.program, evidence: invocation.evidence,
          remedy: "write the patch out"))
    }
    PatchInspection.inspect(
      text, directory: invocation.directory, variables: invocation.variables, evidence: invocation.evidence,
      into: &inspection)
  }
}
