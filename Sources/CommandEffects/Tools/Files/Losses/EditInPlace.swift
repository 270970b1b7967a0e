import Vocabulary

/// Judges an editor that changes files in place by a script.
enum EditInPlace {
  /// Judges each file, and what the scripts take out of configurations.
  static func inspect(
    scripts: [ArgumentWord], files: [ArgumentWord], _ scene: inout FileScene, into inspection: inout Inspection
  ) {
    let write = FileOverwrite(manner: .edited, verb: "\(scene.program) would change")
    for file in files.prefix(64) { write.inspect(file, &scene, into: &inspection) }
    CronEdit.inspect(scripts: scripts, files: files, scene, into: &inspection)
    guard mayHoldConfiguration(files) else { return }
    for script in scripts {
      guard let protection = ProtectionEdit.disarmed(by: TargetText(script).text) else { continue }
      inspection.note(
        Effect(
          .disarm, Resource(kind: "configuration", role: .protection, name: protection), extent: .many,
          reversibility: .reversible, evidence: script.evidence))
      inspection.note(
        Finding(
          FileCodes.disarmed, .high,
          "\(scene.program) would take the protection \(protection) out of the configuration",
          evidence: script.evidence,
          remedy: "leave it in; to let something go, have a person take it out and review the plan"))
    }
  }

  /// Files whose names say that they are no configuration do not count; what is not named may be one.
  private static func mayHoldConfiguration(_ files: [ArgumentWord]) -> Bool {
    if files.isEmpty { return true }
    return files.contains { file in
      switch SourceNames.ending(PathParts.folded(TargetText(file).text).last ?? "") {
      case "md", "txt", "py", "sh", "go", "js", "ts", "rst", "swift", "rs", "java", "html", "log": false
      default: true
      }
    }
  }
}
