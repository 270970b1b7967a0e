import Vocabulary

/// Judges the removal of files: whatever `rm`, `find -delete`, `shred` and the like would take away.
struct FileRemoval {
  /// Folders go with all that they hold.
  var isRecursive: Bool
  /// What is done, as a message begins: `rm would remove`.
  var verb: String

  /// Operands of one invocation that are judged one by one; of more, only their names count.
  private static let operandLimit = 256

  /// Judges every word in the place of a path.
  func inspect(_ words: [ArgumentWord], _ scene: inout FileScene, into inspection: inout Inspection) {
    for word in words.prefix(FileRemoval.operandLimit) {
      inspect(word, &scene, into: &inspection)
    }
    if words.count > FileRemoval.operandLimit {
      inspection.note(
        Finding(
          FileCodes.unresolved, .high, "\(verb) more paths than are looked at (\(FileRemoval.operandLimit))",
          evidence: scene.evidence, remedy: "remove them in smaller groups"))
    }
  }

  /// Judges one word in the place of a path.
  func inspect(_ word: ArgumentWord, _ scene: inout FileScene, into inspection: inout Inspection) {
    let target = TargetText(word)
    if target.text.isEmpty { return }
    if let reason = target.reasonAtStart {
      return inspectUnresolved(word, target, reason, scene, into: &inspection)
    }
    let place = FilePlace(target, scene)
    let kind = FileTargets.kind(place, scene)
    let name = word.display(target)
    if case .guardFile(let file) = kind {
      let change = GuardFileChange(manner: .removed, verb: verb, name: name, evidence: word.evidence)
      return change.inspect(file, place, &scene, into: &inspection)
    }
    let extent: Extent = place.coversContents ? .all : word.literal == nil ? .many : .one
    inspection.noteFile(
      kind.isWayBack ? .disarm : .destroy, kind, named: name, extent: extent, kind.reversibilityOfRemoval, word.evidence
    )
    if isRecursive, place.mayBeItsAnchor {
      return noteUnresolved(name, word.reasonUnknown ?? "a part of it", word.evidence, &inspection)
    }
    let inner = lookInside(target, place, kind, name, word.evidence, &scene, &inspection)
    if let inner { inspection.note(inner) }
    guard inner == nil || kind != .project, !isSpared(place, kind),
      let finding = RemovalFindings.finding(kind, reaching(place, kind), name, word.evidence)
    else { return }
    inspection.note(finding.located(place, scene))
  }

  /// A pattern that goes through all folders reaches as far as a recursive removal does, and one that takes every file
  /// where data is kept leaves as little of it.
  private func reaching(_ place: FilePlace, _ kind: FileKind) -> FileRemoval {
    let takesAll = place.coversContents && (place.goesDeep || kind == .dataFolder)
    return FileRemoval(isRecursive: isRecursive || takesAll, verb: verb)
  }

  /// Everything in a temporary working directory may go, when nothing in it stands out.
  private func isSpared(_ place: FilePlace, _ kind: FileKind) -> Bool {
    kind == .workingDirectory && place.isTemporary
  }

  /// Judges a path whose beginning cannot be told.
  private func inspectUnresolved(
    _ word: ArgumentWord, _ target: TargetText, _ reason: String, _ scene: FileScene, into inspection: inout Inspection
  ) {
    let unresolved = UnresolvedPath(target, reason: reason)
    let kind = unresolved.kind ?? .outside
    inspection.noteFile(
      kind.isWayBack ? .disarm : .destroy, kind, named: word.display(target), extent: .many,
      kind.reversibilityOfRemoval,
      word.evidence)
    if unresolved.kind != nil, let finding = RemovalFindings.finding(kind, self, word.display(target), word.evidence) {
      return inspection.note(finding)
    }
    guard isRecursive, !inspection.isInTask, unresolved.mayReachAnything else { return }
    noteUnresolved(word.display(target), reason, word.evidence, &inspection)
  }

  private func noteUnresolved(
    _ name: String, _ reason: String, _ evidence: Evidence, _ inspection: inout Inspection
  ) {
    inspection.note(
      Finding(
        FileCodes.unresolved, .high, "\(verb) \(name), and \(reason) cannot be told from here", evidence: evidence,
        remedy: "write the path out"))
  }

  /// Looks at what a folder that would go holds, where its name does not tell.
  private func lookInside(
    _ target: TargetText, _ place: FilePlace, _ kind: FileKind, _ name: String, _ evidence: Evidence,
    _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Finding? {
    if place.pattern != nil {
      guard kind == .project || kind == .outside else { return nil }
      return FolderContents.matching(target, place, self, evidence, &scene, &inspection)
    }
    guard isRecursive || place.coversContents else { return nil }
    switch kind {
    case .project, .outside, .workingDirectory:
      return FolderContents.worst(place, self, name, evidence, &scene, &inspection)
    case .ephemeral where place.isTemporary:
      return FolderContents.worst(place, self, name, evidence, &scene, &inspection)
    default: return nil
    }
  }
}
