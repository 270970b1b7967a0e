import Vocabulary

/// Judges that a file leaves its place, though it lives on elsewhere.
struct FileDeparture {
  /// What is done, as a message begins: `mv would move`.
  var verb: String

  /// Judges one source.
  func inspect(
    _ source: ArgumentWord, to destination: FilePlace?, _ scene: inout FileScene, into inspection: inout Inspection
  ) {
    let target = TargetText(source)
    let name = source.display(target)
    let kind: FileKind
    if target.reasonAtStart == nil {
      kind = FileTargets.kind(FilePlace(target, scene), scene)
    } else {
      kind =
        FileTargets.byName(PathParts.folded(target.tail).drop(while: PathParts.isUnknown), inProject: true) ?? .outside
    }
    if case .guardFile(let file) = kind, target.reasonAtStart == nil {
      let change = GuardFileChange(manner: .removed, verb: verb, name: name, evidence: source.evidence)
      return change.inspect(file, FilePlace(target, scene), &scene, into: &inspection)
    }
    inspection.noteFile(.update, kind, named: name, .reversible, source.evidence)
    if let finding = finding(kind, name, source.evidence, destination) { return inspection.note(finding) }
    guard target.reasonAtStart == nil else { return }
    guard source.mayBeSeveral else {
      let place = FilePlace(target, scene)
      return inspectFolder(place, kind, name, source.evidence, destination, &scene, &inspection)
    }
    for match in PatternExpansion.matches(target, FilePlace(target, scene), &scene, &inspection) ?? [] {
      if let finding = finding(match.kind, match.target.text, source.evidence, destination) { inspection.note(finding) }
    }
  }

  /// A folder that is moved to where nothing lasts takes the state in it along.
  private func inspectFolder(
    _ place: FilePlace, _ kind: FileKind, _ name: String, _ evidence: Evidence, _ destination: FilePlace?,
    _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    guard kind == .project || kind == .outside, let destination, let path = place.absolute,
      destination.isTemporary || destination.parts == ["tmp"], destination.relation != .inside,
      let names = FolderContents.list(path, &scene, &inspection),
      let state = names.first(where: { TerraformNames.kind([$0])?.isState == true }),
      let finding = finding(.terraformState(.current), name + "/" + state, evidence, destination)
    else { return }
    inspection.note(finding)
  }

  /// Whether a place is a folder that is there to keep things: a name with an ending is a file's.
  private func isKeptIn(_ place: FilePlace) -> Bool {
    let folders = place.last?.utf8.contains(UInt8(ascii: ".")) == true ? place.given.dropLast() : place.given[...]
    return folders.contains(where: BackupNames.keepsThings) && !EphemeralNames.isEphemeral(place.given)
  }

  private func finding(
    _ kind: FileKind, _ name: String, _ evidence: Evidence, _ destination: FilePlace?
  ) -> Finding? {
    func found(_ code: FindingCode, _ severity: Severity, _ message: String, _ remedy: String? = nil) -> Finding {
      Finding(code, severity, message, evidence: evidence, remedy: remedy)
    }
    switch kind {
    case .root, .home, .system(isWhole: true):
      return found(
        FileCodes.systemDestroyed, .critical, "\(verb) \(name), which the machine or its users cannot go without")
    case .terraformState(.backendPointer): return nil
    case .terraformState:
      return found(
        FileCodes.stateMoved, .critical, "\(verb) \(name): Terraform would no longer find this state",
        RemovalFindings.keeping(name))
    case .dependencyLock:
      return found(
        FileCodes.lockRemoved, .high, "\(verb) \(name), which pins the providers and their checksums",
        "to move to newer providers run `terraform init -upgrade`")
    case .stateLock:
      return found(FileCodes.stateLockRemoved, .high, "\(verb) \(name), the lock that keeps a second run off the state")
    case .database:
      return found(FileCodes.dataMoved, .critical, "\(verb) \(name), where a database keeps its data")
    case .backup:
      if let destination, isKeptIn(destination) { return nil }
      return found(
        FileCodes.backupMoved, .high, "\(verb) \(name), which looks like a backup: who needs it will not find it",
        "make a copy instead")
    case .device, .system, .stream, .repository, .key, .secret, .dataFolder, .guardFile, .ephemeral, .workingDirectory,
      .project, .outside:
      return nil
    }
  }
}
