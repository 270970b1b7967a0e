import Vocabulary

/// What a pattern stands for, from a bounded look at the folder it is matched in: only the names that matter.
enum PatternExpansion {
  /// One path that a pattern stands for.
  struct Match {
    /// As the word spells it, the name in the pattern's place.
    var target: TargetText
    var kind: FileKind
  }

  /// Matches that are told one by one.
  private static let limit = 4
  /// Subfolders that are looked at for a pattern that goes through all of them.
  private static let subfolderLimit = 3

  /// The paths that matter, gravest first; nil when nobody has looked, or there is nothing to look at.
  static func matches(
    _ target: TargetText, _ place: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> [Match]? {
    guard let pattern = place.pattern ?? (place.coversContents ? "*" : nil), !SourceNames.isSource(pattern),
      let folder = place.folderOfPattern ?? place.absolute,
      let names = FolderContents.list(folder, &scene, &inspection)
    else { return nil }
    let prefix = spelling(before: target.text)
    var found = matches(names, of: pattern, spelt: prefix)
    if place.goesDeep {
      for inner in names.filter(FolderContents.mayHoldState).prefix(subfolderLimit) {
        guard let below = FolderContents.list(folder + "/" + inner, &scene, &inspection) else { continue }
        found += matches(below, of: pattern, spelt: prefix + inner + "/")
      }
    }
    return Array(found.sorted { $0.kind.gravity > $1.kind.gravity }.prefix(limit))
  }

  private static func matches(_ names: [String], of pattern: String, spelt prefix: String) -> [Match] {
    let folder = PathParts.folded(prefix).suffix(1)
    return names.compactMap { name in
      guard PathParts.pattern(pattern, matches: name) else { return nil }
      let kind = FileTargets.byName(folder + [PathParts.lowercased(name[...].utf8)], inProject: true)
      guard let kind, kind.matters(onlyStates: false) || kind == .dependencyLock else { return nil }
      return Match(target: TargetText(prefix + name), kind: kind)
    }
  }

  /// The text before the first pattern's component.
  private static func spelling(before text: String) -> String {
    var kept = ""
    for component in text.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      if PathParts.isPattern(component) { break }
      kept += component + "/"
    }
    return kept
  }
}
