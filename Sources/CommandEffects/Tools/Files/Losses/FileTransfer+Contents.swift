import Vocabulary

extension FileTransfer {
  /// Judges what a folder holds as it lands elsewhere; false when nobody has looked into it.
  func bringContents(
    _ source: FilePlace, _ isContents: Bool, _ destination: Destination, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) -> Bool {
    guard let path = source.absolute, let names = FolderContents.list(path, &scene, &inspection) else {
      return bringUnseen(source, isContents, destination, &scene, &inspection)
    }
    if isContents {
      bring(names, to: destination.word, &scene, &inspection)
    } else if let folder = folder(of: source, in: destination, &scene, &inspection) {
      bring(names, to: folder, countsPlaced: false, &scene, &inspection)
    }
    return true
  }

  /// The folder that a folder becomes; nil when it is made anew, so that nothing in it is written over.
  private func folder(
    of source: FilePlace, in destination: Destination, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> ArgumentWord? {
    let inside = destination.word.suffixed(by: "/" + (source.given.last ?? "."))
    if let isFolder = destination.isFolder { return isFolder ? inside : destination.word }
    guard let path = FilePlace(TargetText(destination.word), scene).absolute,
      scene.ask(.status(path: path), for: "whether \(path) is a folder", &inspection) == .status(.directory)
    else { return nil }
    return inside
  }

  /// Judges the names that a pattern matches; false when nobody has looked.
  func inspectPattern(
    _ source: FilePlace, _ destination: Destination, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Bool {
    guard let pattern = source.pattern else { return false }
    if TerraformNames.kind([pattern])?.isState == true {
      bring(["terraform.tfstate"], to: destination.word, &scene, &inspection)
      return true
    }
    guard !SourceNames.isSource(pattern), let folder = source.folderOfPattern,
      let names = FolderContents.list(folder, &scene, &inspection)
    else { return false }
    bring(names.filter { PathParts.pattern(pattern, matches: $0) }, to: destination.word, &scene, &inspection)
    return true
  }

  private func bring(
    _ names: [String], to folder: ArgumentWord, countsPlaced: Bool = true, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) {
    let states = names.filter { TerraformNames.isCurrentState($0) || $0 == "terraform.tfstate.d" }
    guard !keepsExisting else { return }
    for name in states.prefix(2) {
      FileOverwrite(manner: .replaced, verb: verb, bringsState: true, countsPlaced: countsPlaced)
        .inspect(folder.suffixed(by: "/" + name), &scene, into: &inspection)
    }
    guard states.isEmpty else { return }
    FileOverwrite(manner: .appended, verb: verb).inspect(folder, &scene, into: &inspection)
  }

  /// Without a look, an old copy of a configuration that is brought over a configuration counts as bringing its state.
  private func bringUnseen(
    _ source: FilePlace, _ isContents: Bool, _ destination: Destination, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) -> Bool {
    guard isContents, !keepsExisting, source.given.contains(where: TerraformNames.namesConfiguration),
      source.given.contains(where: BackupNames.keepsThings)
    else { return false }
    let target = FilePlace(TargetText(destination.word), scene)
    let isLive = target.given.last.map { TerraformNames.namesConfiguration($0) && !BackupNames.keepsThings($0) } ?? true
    guard isLive else { return false }
    bring(["terraform.tfstate"], to: destination.word, &scene, &inspection)
    return true
  }
}
