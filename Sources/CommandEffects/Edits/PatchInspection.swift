import Vocabulary

/// Judges all files of a patch.
package enum PatchInspection {
  /// Notes what each section does. A text that is no patch does nothing: `apply_patch` refuses it.
  package static func inspect(
    _ text: String, directory: WorkingDirectory, variables: Variables, evidence: Evidence,
    into inspection: inout Inspection
  ) {
    for section in PatchText.sections(of: text) {
      let change = FileChange(tool: "apply_patch", path: section.path, change: section.change, evidence: evidence)
      change.inspect(directory: directory, variables: variables, into: &inspection)
      guard let destination = section.destination else { continue }
      var scene = FileScene(
        program: "apply_patch", directory: directory, variables: variables, evidence: evidence)
      let source = ArgumentWord(section.path, evidence: evidence)
      let target = ArgumentWord(destination, evidence: evidence)
      FileDeparture(verb: "apply_patch would move")
        .inspect(source, to: FilePlace(TargetText(destination), scene), &scene, into: &inspection)
      FileOverwrite(manner: .replaced, verb: "apply_patch would write over").inspect(target, &scene, into: &inspection)
    }
  }
}
