import Vocabulary

/// Says what a path leads to, by its place and its names alone.
package enum FileTargets {
  /// What a path, as a command's word spells it, leads to. `home` is absolute; nil when it is not known.
  package static func kind(of path: String, in directory: WorkingDirectory, home: String?) -> FileKind {
    let variables = Variables(inherited: home.map { ["HOME": $0] } ?? [:])
    let scene = FileScene(program: "", directory: directory, variables: variables, evidence: .whole)
    return kind(FilePlace(TargetText(path), scene), scene)
  }

  /// What a place is, from what can never be spared to what nobody would miss.
  static func kind(_ place: FilePlace, _ scene: FileScene) -> FileKind {
    if place.anchor == .root, place.parts.first == "dev" {
      let isMemory = SystemLocations.isTemporary(place.parts, coversContents: place.coversContents)
      return isMemory ? .ephemeral : DeviceNames.kind(place.parts.dropFirst())
    }
    if let terraform = TerraformNames.kind(place.parts) { return terraform }
    if let file = GuardNames.kind(place.parts, atRoot: place.anchor == .root) { return .guardFile(file) }
    if let located = byLocation(place) {
      // `/data/shop.db`: the place says that data is kept there, and the name says which.
      guard located == .dataFolder, let named = byName(place), named.gravity > located.gravity else { return located }
      return named
    }
    return byName(place) ?? byRelation(place, scene)
  }

  /// What names alone say, of a path whose beginning is not known.
  static func byName(_ parts: some BidirectionalCollection<String>, inProject: Bool) -> FileKind? {
    if let terraform = TerraformNames.kind(parts) { return terraform }
    if EphemeralNames.isEphemeral(parts) { return .ephemeral }
    if DatabaseNames.isDatabase(parts) { return .database }
    if BackupNames.isBackup(parts, inProject: inProject) { return .backup }
    if RepositoryNames.isRepository(parts) { return .repository }
    if KeyNames.isKey(parts) { return .key }
    return KeyNames.isSecret(parts) ? .secret : nil
  }

  private static func byLocation(_ place: FilePlace) -> FileKind? {
    switch place.anchor {
    case .root:
      let kind = SystemLocations.kind(place.parts, coversContents: place.coversContents)
      // Python makes these anew wherever they lie.
      if case .system(isWhole: false)? = kind, place.parts.contains("__pycache__") { return .ephemeral }
      // A project may lie anywhere: what its place says does not count for what lies inside of it, except where a
      // server or the operating system keeps its own.
      guard place.relation == .inside, let kind else { return kind }
      return kind == .ephemeral || kind == .dataFolder || kind == .backup ? nil : kind
    case .home: return place.parts.isEmpty ? .home : nil
    case .drive:
      if place.parts.isEmpty { return .root }
      return place.parts.count == 1 && place.relation != .inside ? .dataFolder : nil
    case .folder: return nil
    }
  }

  private static func byName(_ place: FilePlace) -> FileKind? {
    let inProject = place.relation == .inside
    if place.relation == .isOrHolds { return EphemeralNames.isEphemeral(place.judged) ? .ephemeral : nil }
    return byName(place.judged, inProject: inProject)
  }

  private static func byRelation(_ place: FilePlace, _ scene: FileScene) -> FileKind {
    switch place.relation {
    case .isOrHolds: return .workingDirectory
    case .inside: return startsInProject(scene) ? .project : .outside
    case .elsewhere:
      if place.anchor == .home, place.parts.count == 1, isPersonal(place.parts[0]) { return .dataFolder }
      return .outside
    }
  }

  /// A home folder or the root is no project: what lies there belongs to many.
  private static func startsInProject(_ scene: FileScene) -> Bool {
    guard let folder = scene.directoryParts else { return true }
    return !PathLocation.anchored(folder, .root, scene).1.isEmpty
  }

  private static func isPersonal(_ name: String) -> Bool {
    switch name {
    case "documents", "desktop", "pictures", "photos", "music", "movies", "videos", "library", "appdata", ".config",
      ".local", "projects", "code", "src", "repos", "work", "dev", "mail", "dropbox", "onedrive":
      true
    default: false
    }
  }
}
