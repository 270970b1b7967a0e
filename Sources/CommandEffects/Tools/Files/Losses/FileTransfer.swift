import Vocabulary

/// Judges bringing files to another place: what they would land on.
struct FileTransfer {
  /// Where the sources go.
  struct Destination {
    var word: ArgumentWord
    /// Whether they land in it, or take its name; nil when only a look can tell.
    var isFolder: Bool?
  }

  /// What is done, as a message begins: `cp would write over`.
  var verb: String
  /// Folders are brought with all that they hold.
  var isRecursive = false
  /// What is already there is kept (`--no-clobber`).
  var keepsExisting = false
  /// A source that ends in a slash stands for what it holds (rsync).
  var slashMeansContents = false

  private static let sourceLimit = 64

  /// Judges where each source lands.
  func inspect(
    _ sources: [ArgumentWord], to destination: Destination, _ scene: inout FileScene,
    into inspection: inout Inspection
  ) {
    for source in sources.prefix(FileTransfer.sourceLimit) {
      inspect(source, to: destination, &scene, into: &inspection)
    }
  }

  private func inspect(
    _ source: ArgumentWord, to destination: Destination, _ scene: inout FileScene, into inspection: inout Inspection
  ) {
    let target = TargetText(source)
    let place = FilePlace(target, scene)
    let name = target.reasonAtStart == nil ? place.given.last : PathParts.folded(target.tail).last
    let isContents = place.coversContents || endsInContents(target.text)
    if isContents || (isRecursive && isOrdinary(place)) {
      let isSeen = bringContents(place, isContents, destination, &scene, &inspection)
      if isSeen || isContents { return }
    }
    if place.pattern != nil, inspectPattern(place, destination, &scene, &inspection) { return }
    let landsOn = landing(of: name, in: destination, &scene, &inspection)
    let manner: FileOverwrite.Manner = source.literal == "/dev/null" ? .emptied : .replaced
    let isState = name.flatMap { TerraformNames.kind([$0]) }.map(\.isState) ?? false
    write(landsOn, manner, bringsState: isState, &scene, &inspection)
  }

  private func write(
    _ word: ArgumentWord, _ manner: FileOverwrite.Manner, bringsState: Bool, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) {
    if keepsExisting, keeps(word, &scene, &inspection) { return }
    FileOverwrite(manner: manner, verb: verb, bringsState: bringsState).inspect(word, &scene, into: &inspection)
  }

  /// Whether nothing would change, because what is there is kept. A state that is not there would be placed.
  private func keeps(_ word: ArgumentWord, _ scene: inout FileScene, _ inspection: inout Inspection) -> Bool {
    let place = FilePlace(TargetText(word), scene)
    switch FileTargets.kind(place, scene) {
    case .terraformState(.current), .guardFile: break
    default: return true
    }
    guard let path = place.absolute else { return false }
    switch scene.ask(.status(path: path), for: "whether \(path) is already there", &inspection) {
    case .status?: return true
    default: return false
    }
  }

  /// The word that a source lands on.
  private func landing(
    of name: String?, in destination: Destination, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> ArgumentWord {
    guard let name, !PathParts.isOpen(name) else { return destination.word }
    let isFolder: Bool
    if let told = destination.isFolder {
      isFolder = told
    } else if let kind = FileTargets.byName([name], inProject: false), kind != .ephemeral {
      isFolder = isKnownFolder(destination.word, &scene, &inspection)
    } else {
      isFolder = false
    }
    return isFolder ? destination.word.suffixed(by: "/" + name) : destination.word
  }

  /// Whether a destination is a folder: by a look, else by a name that configurations have.
  private func isKnownFolder(
    _ word: ArgumentWord, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Bool {
    let place = FilePlace(TargetText(word), scene)
    if let path = place.absolute,
      case .status(let status)? = scene.ask(.status(path: path), for: "whether \(path) is a folder", &inspection)
    {
      return status == .directory
    }
    guard let last = place.given.last else { return true }
    return TerraformNames.namesConfiguration(last) && TerraformNames.kind([last]) == nil
  }

  /// `old/.` and, for rsync, `old/` stand for what the folder holds.
  private func endsInContents(_ text: String) -> Bool {
    text.hasSuffix("/.") || text == "." || (slashMeansContents && text.hasSuffix("/"))
  }

  private func isOrdinary(_ place: FilePlace) -> Bool {
    FileTargets.byName(place.judged.suffix(1), inProject: true) == nil
  }
}

extension FileKind {
  /// Whether it is one of Terraform's states.
  var isState: Bool {
    if case .terraformState = self { true } else { false }
  }
}
