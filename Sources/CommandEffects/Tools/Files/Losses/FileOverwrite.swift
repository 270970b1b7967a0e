import Vocabulary

/// Judges writing to a file in place of what is there.
struct FileOverwrite {
  /// How the new content stands to the old.
  enum Manner: Hashable {
    /// Other content takes its place.
    case replaced
    /// Nothing takes its place.
    case emptied
    /// Something is put behind it.
    case appended
    /// It is changed in place by an editor.
    case edited
  }

  var manner: Manner
  /// What is done, as a message begins: `cp would write over`.
  var verb: String
  /// Whether what takes its place is a Terraform state itself: an older one, or another's.
  var bringsState = false
  /// Whether a state that lands where none was counts; it does not where its configuration comes along with it.
  var countsPlaced = true

  /// Judges one path that is written to.
  func inspect(_ word: ArgumentWord, _ scene: inout FileScene, into inspection: inout Inspection) {
    let target = TargetText(word)
    if target.text.isEmpty { return }
    guard target.reasonAtStart == nil else { return inspectUnresolved(word, target, into: &inspection) }
    let place = FilePlace(target, scene)
    inspect(place, word.display(target), word.evidence, &scene, into: &inspection)
    guard place.pattern != nil || place.coversContents, TerraformNames.kind(place.parts) == nil else { return }
    for match in PatternExpansion.matches(target, place, &scene, &inspection) ?? [] {
      inspect(FilePlace(match.target, scene), match.target.text, word.evidence, &scene, into: &inspection)
    }
  }

  /// Judges one place that is written to.
  func inspect(
    _ place: FilePlace, _ name: String, _ evidence: Evidence, _ scene: inout FileScene,
    into inspection: inout Inspection
  ) {
    let kind = FileTargets.kind(place, scene)
    if kind == .stream { return }
    if case .guardFile(let file) = kind {
      let change = GuardFileChange(manner: .written, verb: verb, name: name, evidence: evidence)
      return change.inspect(file, place, &scene, into: &inspection)
    }
    inspection.noteFile(.update, kind, named: name, manner == .appended ? .reversible : .unknown, evidence)
    if let finding = finding(kind, place, name, evidence, &scene, &inspection) {
      inspection.note(finding.located(place, scene))
    }
  }

  private func inspectUnresolved(_ word: ArgumentWord, _ target: TargetText, into inspection: inout Inspection) {
    let parts = PathParts.folded(target.tail).drop(while: PathParts.isUnknown)
    let name = word.display(target)
    let kind = FileTargets.byName(parts, inProject: true) ?? .outside
    inspection.noteFile(.update, kind, named: name, .unknown, word.evidence)
    guard case .terraformState(.current) = kind else { return }
    inspection.note(overwritten(FileCodes.stateWritten, "the Terraform state \(name)", word.evidence, name))
  }

  private func finding(
    _ kind: FileKind, _ place: FilePlace, _ name: String, _ evidence: Evidence, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) -> Finding? {
    switch kind {
    case .device:
      return Finding(
        FileCodes.deviceWritten, .critical, "\(verb) the device \(name): what is on it is lost", evidence: evidence,
        remedy: "write to a file of its own instead")
    case .terraformState(.current), .terraformState(.workspaces):
      if keepsState(place), !isThere(place, &scene, &inspection) { return nil }
      if bringsState { return replaced(place, name, evidence, &scene, &inspection) }
      return overwritten(FileCodes.stateWritten, "the Terraform state \(name)", evidence, name)
    case .terraformState(.backendPointer):
      return overwritten(FileCodes.stateWritten, "\(name), which says where the state is kept", evidence, name)
    case .terraformState(.copy):
      guard isThere(place, &scene, &inspection) else { return nil }
      return overwritten(FileCodes.stateWritten, "\(name), a Terraform state that is already there", evidence, name)
    case .dependencyLock:
      if keepsState(place) { return nil }
      return overwritten(FileCodes.lockWritten, "\(name), which pins the providers and their checksums", evidence, name)
    case .backup:
      guard manner != .appended, isThere(place, &scene, &inspection) else { return nil }
      return overwritten(FileCodes.backupWritten, "\(name), a backup that is already there", evidence, name)
    case .database, .repository, .key:
      guard isThere(place, &scene, &inspection) else { return nil }
      return other(kind, name, evidence)
    case .system: return isEssential(place) ? other(kind, name, evidence) : nil
    case .secret:
      guard manner == .emptied, isFilled(place, &scene, &inspection) else { return nil }
      return other(kind, name, evidence)
    case .root, .home, .stateLock, .dataFolder, .guardFile, .ephemeral, .workingDirectory, .project, .outside,
      .stream:
      return nil
    }
  }

  private func other(_ kind: FileKind, _ name: String, _ evidence: Evidence) -> Finding? {
    switch kind {
    case .database: overwritten(FileCodes.dataDestroyed, "\(name), which holds a database's data", evidence, name)
    case .repository where manner != .appended:
      overwritten(FileCodes.repositoryDestroyed, "\(name), which a repository keeps its history in", evidence, name)
    case .key where manner != .appended:
      overwritten(FileCodes.keyDestroyed, "\(name), which looks like a key", evidence, name)
    case .secret:
      Finding(
        FileCodes.keyDestroyed, .high, "\(verb) \(name), whose values no repository keeps", evidence: evidence,
        remedy: "keep its values in a password store first")
    case .system:
      overwritten(FileCodes.systemChanged, "\(name), which the operating system cannot go without", evidence, name)
    default: nil
    }
  }

  /// Another state takes the place of the current one, or becomes it.
  private func replaced(
    _ place: FilePlace, _ name: String, _ evidence: Evidence, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Finding? {
    let isNew = isMissing(place, &scene, &inspection)
    if isNew, !countsPlaced || isElsewhere(place, &scene, &inspection) { return nil }
    return Finding(
      isNew ? FileCodes.statePlaced : FileCodes.stateReplaced, .critical,
      isNew
        ? "\(verb) \(name), which Terraform will take for the current state"
        : "\(verb) the Terraform state \(name) with another one: Terraform checks neither its serial nor its lineage",
      evidence: evidence, remedy: RemovalFindings.keeping(name))
  }

  private func isMissing(_ place: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection) -> Bool {
    guard let path = place.absolute else { return false }
    return scene.ask(.status(path: path), for: "whether \(path) is already there", &inspection) == .missing
  }

  /// Whether the folder that a state lands in is known, no configuration is in it, and it is not the one that the
  /// next command runs in: a state alone is enough for `terraform destroy`.
  private func isElsewhere(_ place: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection) -> Bool {
    guard place.relation != .inside || place.judged.count > 1, let path = place.absolute,
      let names = FolderContents.list(PathText.parent(path), &scene, &inspection)
    else { return false }
    return !TerraformNames.isWorkingFolder(names)
  }

  private func overwritten(_ code: FindingCode, _ what: String, _ evidence: Evidence, _ name: String) -> Finding {
    let isState = code == FileCodes.stateWritten
    return Finding(
      code, code == FileCodes.lockWritten ? .high : .critical, "\(verb) \(what)", evidence: evidence,
      remedy: isState ? RemovalFindings.keeping(name) : "write to another name, and compare")
  }

  /// Whether the state lands in a folder that is there to keep things, where no plan reads it.
  private func keepsState(_ place: FilePlace) -> Bool {
    if place.isTemporary, place.relation == .elsewhere { return true }
    return place.given.dropLast().contains(where: BackupNames.keepsThings)
  }

  /// Whether a file is known to be there. What is emptied is taken to be there: why else empty it.
  private func isThere(_ place: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection) -> Bool {
    manner == .emptied || manner == .edited || isFilled(place, &scene, &inspection)
  }

  /// Whether there is a file that holds something, as far as can be told.
  private func isFilled(_ place: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection) -> Bool {
    guard let path = place.absolute else { return false }
    switch scene.ask(.status(path: path), for: "whether \(path) is already there", &inspection) {
    case .status(.file(let size))?: return size > 0
    case .status(.other)?, .unreadable?, .tooBig?: return true
    default: return false
    }
  }

  /// Files of the operating system whose loss locks people out or keeps the machine from starting.
  private func isEssential(_ place: FilePlace) -> Bool {
    let parts = place.parts
    switch parts.first {
    case "boot": return true
    case "bin", "sbin", "lib", "lib64", "usr": return manner == .emptied
    case "etc":
      guard parts.count == 2, manner != .appended || parts[1] != "hosts" else { return false }
      return ["passwd", "shadow", "group", "gshadow", "fstab", "sudoers", "crypttab"].contains(parts[1])
    default: return false
    }
  }
}
