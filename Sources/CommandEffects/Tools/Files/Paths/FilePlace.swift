import Vocabulary

/// Where a path of a command leads, as far as text tells; links are not followed.
package struct FilePlace: Sendable, Hashable {
  /// What the parts hang on.
  package enum Anchor: Sendable, Hashable {
    /// The file system's root.
    case root
    /// A person's home folder: the user's own, or one that looks like one (`/home/ann`, `/root`, `/Users/ann`).
    case home
    /// A Windows drive, also as WSL, Git Bash and Cygwin spell it.
    case drive
    /// The working directory, which is not known.
    case folder
  }

  /// How it stands to the working directory.
  package enum Relation: Sendable, Hashable {
    case inside
    /// It is that folder, or holds it.
    case isOrHolds
    case elsewhere
  }

  package let anchor: Anchor
  /// Components below the anchor, ASCII letters in lower case, patterns and unknown runs in place.
  package let parts: [String]
  /// Components as the word gives them, for what a name says by itself.
  package let given: [String]
  /// Whether it ended in a pattern that matches everything: what is meant is all that the folder holds.
  package let coversContents: Bool
  package let relation: Relation
  /// Components below the working directory when it is inside, else all.
  package let judged: ArraySlice<String>
  private let located: PathLocation
  /// Whether the path before a pattern at its end cannot be told.
  private let isOpen: Bool
  /// Whether a pattern goes through all folders below (`**`, what `find` finds).
  package let goesDeep: Bool

  init(_ target: TargetText, _ scene: FileScene) {
    var given = PathParts.folded(target.text.replacingBackslashes)
    located = PathLocation(target.text, given: given, scene)
    var parts = located.parts
    var covers = false
    while let last = parts.last, PathParts.matchesEverything(last) {
      covers = true
      parts.removeLast()
      if given.last == last { given.removeLast() }
    }
    self.given = given
    coversContents = covers
    (anchor, self.parts) = PathLocation.anchored(parts, located.base, scene)
    (relation, judged) = FilePlace.relate(parts, located, scene)
    let endsInPattern = parts.last.map(PathParts.isPattern) ?? false
    goesDeep = target.text.hasSuffix("**") || (endsInPattern && parts.dropLast().last == "**")
    let fixed = endsInPattern ? parts.dropLast(parts.dropLast().last == "**" ? 2 : 1) : parts[...]
    isOpen = target.hasUnknown || fixed.contains(where: PathParts.isPattern)
  }

  /// The absolute path, for facts; nil when the folder is unknown or the path is not wholly known.
  package var absolute: String? {
    if isOpen || (last.map(PathParts.isPattern) ?? false) { return nil }
    return located.path(dropping: 0, covers: coversContents)
  }

  /// The absolute path of the folder that a pattern at its end is matched in; nil as above.
  package var folderOfPattern: String? {
    guard !isOpen, let last, PathParts.isPattern(last) else { return nil }
    let isDeep = located.parts.dropLast(coversContents ? 1 : 0).dropLast().last == "**"
    return located.path(dropping: isDeep ? 2 : 1, covers: coversContents)
  }

  /// The absolute path of the folder below which a name is looked for at any depth (`folder/**/name`); nil for others.
  package var folderOfDeepName: String? {
    guard parts.dropLast().last == "**", !parts.dropLast(2).contains(where: PathParts.isOpen) else { return nil }
    return located.path(dropping: 2, covers: false)
  }

  private static func relate(
    _ parts: [String], _ located: PathLocation, _ scene: FileScene
  ) -> (Relation, ArraySlice<String>) {
    let own: [String]
    switch (located.base, scene.directoryParts) {
    case (.root, let folder?): own = folder
    case (.folder, _):
      if parts.first == ".." { return (.elsewhere, parts[...]) }
      return parts.isEmpty ? (.isOrHolds, parts[...]) : (.inside, parts[...])
    default: return (.elsewhere, parts[...])
    }
    if own.starts(with: parts) { return (.isOrHolds, parts[...]) }
    return parts.starts(with: own) ? (.inside, parts[own.count...]) : (.elsewhere, parts[...])
  }

  /// The last component below the anchor.
  var last: String? { parts.last }

  /// Whether a component cannot be told.
  var hasUnknownPart: Bool { parts.contains(where: PathParts.isUnknown) }
}

extension String {
  /// Backslashes as slashes, when they can only be meant so: a drive, or no slash at all.
  var replacingBackslashes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    return String(decoding: utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}

extension FilePlace {
  /// Whether it lies in a temporary folder of the machine.
  var isTemporary: Bool {
    anchor == .root && SystemLocations.isTemporary(parts, coversContents: coversContents)
  }

  /// What the folders of a state, and its name, say of the environment it belongs to; nil when they say nothing.
  var environmentOfState: Environment? {
    var signs = EnvironmentSigns()
    let path = absolute ?? given.joined(separator: "/")
    let name = PathText.lastComponent(path)
    guard let state = name.range(of: ".tfstate") else { return told(by: path, &signs) }
    signs.add(String(name[..<state.lowerBound]), as: .backend, from: "the name \(name)")
    return told(by: PathText.parent(path), &signs)
  }

  private func told(by path: String, _ signs: inout EnvironmentSigns) -> Environment? {
    signs.add(path: path)
    let environment = signs.environment
    return environment.tier == .unknown ? nil : environment
  }

  /// Whether its only component is one that cannot be told: it may be empty, and then a root or a home is meant.
  var mayBeItsAnchor: Bool {
    guard anchor != .folder, relation != .inside, parts.count == 1 else { return false }
    return parts[0].utf8.elementsEqual([TargetText.unknownMark])
  }

  /// The last component when it is a pattern, and the folder that it is matched in is told.
  var pattern: String? {
    guard let last, PathParts.isPattern(last), !hasUnknownPart else { return nil }
    return parts.dropLast(goesDeep ? 2 : 1).contains(where: PathParts.isPattern) ? nil : last
  }
}

extension ArgumentWord {
  /// The word as a person would write it, patterns as they stand; long ones are cut.
  func display(_ target: TargetText) -> String {
    let shown = target.hasUnknown ? display : target.text
    return shown.utf8.count <= 80 ? shown : String(shown.prefix(77)) + "…"
  }
}

extension Finding {
  /// With where it would land: a temporary folder where nothing is meant to last, or what a state's path says.
  func located(_ place: FilePlace, _ scene: FileScene) -> Finding {
    var finding = self
    if place.isTemporary, place.relation == .elsewhere {
      finding.environment = Environment(name: nil, tier: .ephemeral, evidence: "it lies in a temporary folder")
    } else if code.text.hasPrefix("state."), let signs = place.environmentOfState {
      finding.environment = signs
    }
    return finding
  }
}
