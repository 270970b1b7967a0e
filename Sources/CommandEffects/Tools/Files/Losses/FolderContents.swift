import Vocabulary

/// What a folder that would go holds, from a bounded look at its names.
enum FolderContents {
  /// Subfolders that are looked at too, where states and backups usually lie.
  private static let subfolderLimit = 3

  /// The gravest loss among the names in a folder and in the subfolders that stand out; nil when none is known.
  static func worst(
    _ place: FilePlace, _ removal: FileRemoval, _ name: String, _ evidence: Evidence, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) -> Finding? {
    guard let path = place.absolute, let names = list(path, &scene, &inspection) else { return nil }
    let onlyStates = place.isTemporary && place.relation != .inside
    if let finding = worst(in: names, at: path, removal, name, evidence, onlyStates: onlyStates) {
      return finding.located(place, scene)
    }
    for folder in names.filter(standsOut).prefix(subfolderLimit) {
      let inner = path + "/" + folder
      guard let below = list(inner, &scene, &inspection) else { continue }
      let finding = worst(in: below, at: inner, removal, name + "/" + folder, evidence, onlyStates: onlyStates)
      if let finding { return finding.located(place, scene) }
    }
    return nil
  }

  /// The gravest loss among the files that a pattern stands for.
  static func matching(
    _ target: TargetText, _ place: FilePlace, _ removal: FileRemoval, _ evidence: Evidence, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) -> Finding? {
    let matches = PatternExpansion.matches(target, place, &scene, &inspection) ?? []
    if let worst = matches.first {
      return RemovalFindings.finding(worst.kind, removal, worst.target.text, evidence)?.located(place, scene)
    }
    return place.pattern.flatMap { byExample($0, removal, target.text, evidence) }
  }

  /// The names in a folder; nil when they are not known (yet), or it is not there.
  static func list(_ path: String, _ scene: inout FileScene, _ inspection: inout Inspection) -> [String]? {
    guard case .names(let names, _)? = scene.ask(.directory(path: path), for: "what \(path) holds", &inspection) else {
      return nil
    }
    return names
  }

  private static func worst(
    in names: [String], at path: String, _ removal: FileRemoval, _ shown: String, _ evidence: Evidence, onlyStates: Bool
  ) -> Finding? {
    if !onlyStates, DatabaseNames.isDataFolder(names) {
      return RemovalFindings.finding(.database, removal, shown, evidence)
    }
    var found: (kind: FileKind, name: String)?
    let folder = PathParts.lowercased(PathText.lastComponent(path)[...].utf8)
    for name in names {
      let parts = [folder, PathParts.lowercased(name[...].utf8)]
      guard let kind = FileTargets.byName(parts, inProject: true), kind.matters(onlyStates: onlyStates) else {
        continue
      }
      if kind.gravity > (found?.kind.gravity ?? 0) { found = (kind, name) }
    }
    return found.flatMap { RemovalFindings.finding($0.kind, removal, shown + "/" + $0.name, evidence) }
  }

  /// Without a look at the folder, a pattern counts as what it could match when it is written for it.
  static func byExample(
    _ pattern: String, _ removal: FileRemoval, _ name: String, _ evidence: Evidence
  ) -> Finding? {
    let examples: [(String, FileKind)] = [
      ("terraform.tfstate", .terraformState(.current)), ("terraform.tfstate.backup", .terraformState(.copy)),
      (".terraform.lock.hcl", .dependencyLock), (".git", .repository),
    ]
    for (example, kind) in examples where PathParts.pattern(pattern, matches: example) {
      let isWrittenForIt = PathParts.literalCount(pattern) >= min(4, example.utf8.count - 1)
      if isWrittenForIt { return RemovalFindings.finding(kind, removal, name, evidence) }
    }
    return nil
  }

  /// Whether a name may be that of a folder with a state in it: it has no ending, and is not made anew.
  static func mayHoldState(_ name: String) -> Bool {
    if standsOut(name) { return true }
    return !name.utf8.contains(UInt8(ascii: ".")) && !EphemeralNames.isEphemeral([name])
  }

  /// Subfolders whose name says that states, environments or backups lie in them.
  private static func standsOut(_ name: String) -> Bool {
    switch PathParts.lowercased(name[...].utf8) {
    case "prod", "production", "live", "staging", "infra", "infrastructure", "terraform", "environments", "envs", "env",
      "state", "states", "backups", "backup", "data", "dumps", "db", "database", "iac", "tf", "deploy", "dev", "stage":
      true
    default: false
    }
  }
}
