import Vocabulary

/// Judges unpacking an archive: which of its files would land on something that matters.
struct Unpacking {
  /// The archive; nil when it comes in on standard input, or its name is not told.
  var archive: ArgumentWord?
  /// The folder that it is unpacked into; nil for the working directory.
  var folder: ArgumentWord?
  /// The members that are taken, as patterns; none means all.
  var members: [String] = []
  /// Leading components that are cut off the names.
  var strip = 0
  /// What is already there is kept.
  var keepsExisting = false
  /// What points at the act.
  var evidence: Evidence
  /// How to unpack it beside, as a command with `compare` for the folder; nil when it cannot be typed as it is.
  var beside: String?

  /// Names that are looked at; archives of more are judged by their name too.
  private static let nameLimit = 10_000

  /// Judges it by the archive's names, else by its own name and the folder's.
  func inspect(_ scene: inout FileScene, into inspection: inout Inspection) {
    let target = folder.map { TargetText($0) } ?? TargetText(".")
    let place = FilePlace(target, scene)
    let kind = FileTargets.kind(place, scene)
    let shown = folder.map { $0.display(target) } ?? "the working directory"
    inspection.noteFile(.update, kind, named: shown, extent: .many, .unknown, evidence)
    if kind == .database {
      return inspection.note(
        found(FileCodes.dataDestroyed, "\(scene.program) would unpack over \(shown), where a database keeps its data"))
    }
    if place.isTemporary, place.relation == .elsewhere { return }
    guard let names = archiveNames(&scene, &inspection) else {
      return inspectUnseen(place, shown, &scene, &inspection)
    }
    for landing in landings(names).prefix(2) { inspect(landing, place, &scene, &inspection) }
  }

  /// The names in the archive; nil when they cannot be told.
  private func archiveNames(_ scene: inout FileScene, _ inspection: inout Inspection) -> [String]? {
    guard let archive, let path = FilePlace(TargetText(archive), scene).absolute else { return nil }
    let query = FactQuery.archiveNames(path: path, bound: FileScene.archiveBound)
    guard case .names(let names, true)? = scene.ask(query, for: "what \(path) would unpack", &inspection) else {
      return nil
    }
    return names
  }

  /// Where those of the names land that matter: components below the folder.
  private func landings(_ names: [String]) -> [[String]] {
    var kept: [[String]] = []
    for name in names.prefix(Unpacking.nameLimit) where isTaken(name) {
      let parts = PathParts.folded(name).filter { $0 != ".." }.dropFirst(strip)
      guard let kind = TerraformNames.kind(parts), kind != .terraformState(.backendPointer) else { continue }
      kept.append(Array(parts))
    }
    return kept.sorted { weight($0) > weight($1) }
  }

  private func weight(_ parts: [String]) -> Int { TerraformNames.kind(parts)?.gravity ?? 0 }

  private func isTaken(_ name: String) -> Bool {
    members.isEmpty || members.contains { PathParts.pattern($0, matches: name) || name.hasPrefix($0 + "/") }
  }

  private func inspect(
    _ landing: [String], _ folder: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    let name = landing.joined(separator: "/")
    let inner = ([folder.absolute] + landing.dropLast()).compactMap { $0 }.joined(separator: "/")
    let there = folder.absolute == nil ? nil : FolderContents.list(inner, &scene, &inspection)
    let isThere = there?.contains { PathParts.lowercased($0[...].utf8) == landing.last }
    if isThere == true, keepsExisting { return }
    let kind = TerraformNames.kind(landing)
    guard kind?.isState == true else {
      guard isThere == true else { return }
      return inspection.note(found(FileCodes.lockWritten, "\(scene.program) would unpack \(name) over the one there"))
    }
    if isThere == true || kind == .terraformState(.workspaces) && there != nil {
      return inspection.note(overwritten(name, scene))
    }
    let isHere = folder.relation == .isOrHolds && landing.count == 1
    let isWorkedIn = isHere || there.map(TerraformNames.isWorkingFolder) ?? false
    guard isWorkedIn, kind == .terraformState(.current) else { return }
    inspection.note(
      found(
        FileCodes.statePlaced,
        "\(scene.program) would unpack the state \(name), which Terraform will take for the current one"))
  }

  private func overwritten(_ name: String, _ scene: FileScene) -> Finding {
    found(
      FileCodes.stateReplaced,
      "\(scene.program) would unpack \(name) over the Terraform state: neither its serial nor its lineage is checked")
  }

  /// Without the archive's names, its own name and the folder's decide.
  private func inspectUnseen(
    _ folder: FilePlace, _ shown: String, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    if keepsExisting || !mayTakeState { return }
    if folder.anchor == .root, members.isEmpty, Unpacking.isOfSystem(folder) {
      return inspection.note(
        Finding(
          FileCodes.systemChanged, .high,
          "\(scene.program) would unpack what nobody has seen over \(shown), which belongs to the operating system",
          evidence: evidence, remedy: "unpack it into a new folder, look, and move what is wanted"))
    }
    let isNamed = archive.map { TerraformNames.namesConfiguration(lastPart($0)) } ?? false
    let isLive = isLiveFolder(folder.given) || (folder.given.isEmpty && self.folder == nil)
    let there = folder.absolute.flatMap { FolderContents.list($0, &scene, &inspection) }
    let holdsState = there?.contains { TerraformNames.kind([$0])?.isState == true } ?? false
    let isFresh = self.folder != nil && !folder.given.isEmpty && !isLiveFolder(folder.given)
    let decides =
      isNamed
      ? !isFresh || holdsState : (holdsState && archive != nil) || (isLive && self.folder != nil && there == nil)
    guard decides else { return }
    let what = archive.map { $0.display(TargetText($0)) } ?? "an archive"
    inspection.note(
      found(
        FileCodes.stateReplaced,
        "\(scene.program) would unpack \(what) into \(shown): a state in it would replace the current one"))
  }

  /// The root, or a folder at it that the machine starts and works from.
  private static func isOfSystem(_ folder: FilePlace) -> Bool {
    let own: Set<String> = ["bin", "boot", "etc", "lib", "lib64", "sbin", "usr", "var", "root"]
    return folder.parts.isEmpty || folder.parts.count == 1 && own.contains(folder.parts[0])
  }

  /// Whether the members that are named, if any, can be a state.
  private var mayTakeState: Bool {
    members.isEmpty || members.contains { TerraformNames.kind([$0])?.isState == true || PathParts.isPattern($0) }
  }

  /// A folder of a configuration, or one of its environments (`infra/prod`), that is not there to keep things.
  private func isLiveFolder(_ parts: [String]) -> Bool {
    guard let last = parts.last, !BackupNames.keepsThings(last) else { return false }
    if TerraformNames.namesConfiguration(last) { return true }
    return EnvironmentName.tier(of: last) != nil && parts.dropLast().contains(where: TerraformNames.namesConfiguration)
  }

  private func lastPart(_ word: ArgumentWord) -> String { PathParts.folded(TargetText(word).text).last ?? "" }

  private func found(_ code: FindingCode, _ message: String) -> Finding {
    let remedy = beside.map { "unpack it beside, into a new folder, and compare: `mkdir compare`, then `\($0)`" }
    return Finding(
      code, code == FileCodes.lockWritten ? .high : .critical, message, evidence: evidence,
      remedy: remedy ?? "unpack it into a new folder, and compare")
  }
}
