import Vocabulary

/// A path's text hung on something: the root, a drive, the home, or a folder that is not known.
struct PathLocation: Sendable, Hashable {
  /// What the text itself says.
  enum Base: Hashable {
    case root
    case home
    case drive
    case folder
  }

  let base: Base
  /// Below the base, folded.
  let parts: [String]
  /// The folder that the text is relative to, when both together make an absolute path; empty for an absolute text.
  private let folder: String?
  /// The text, patterns and all.
  private let text: String

  /// `given` is the text, folded.
  init(_ text: String, given: [String], _ scene: FileScene) {
    if let drive = PathLocation.drive(text) {
      (base, parts, folder) = (.drive, drive, nil)
    } else if text.utf8.first == UInt8(ascii: "~") {
      let isOwn = text.utf8.count == 1 || text.utf8.dropFirst().first == UInt8(ascii: "/")
      let rest = PathLocation.behindTilde(text)
      if isOwn, let home = scene.home {
        (base, parts, folder) = (.root, PathLocation.withoutClimbs(PathParts.folded(home + "/" + rest)), home)
      } else {
        (base, parts, folder) = (.home, PathParts.folded(rest), nil)
      }
      self.text = rest
      return
    } else if text.utf8.first == UInt8(ascii: "/") {
      (base, parts, folder) = (.root, PathLocation.withoutClimbs(given), "")
    } else if case .known(let path) = scene.directory, let own = scene.directoryParts {
      (base, parts, folder) = (.root, PathLocation.joined(own, given), path)
    } else {
      (base, parts, folder) = (.folder, given, nil)
    }
    self.text = text
  }

  /// The absolute path, without the patterns at its end that cover a folder's contents, and without as many of the
  /// components before them; nil when the folder is not known.
  func path(dropping count: Int, covers: Bool) -> String? {
    guard let folder else { return nil }
    var path = PathText.normalised(folder + "/" + text)
    while covers, PathParts.matchesEverything(PathText.lastComponent(path)), path != "/" {
      path = PathText.parent(path)
    }
    for _ in 0..<count { path = PathText.parent(path) }
    return path
  }

  /// Components below a folder: each `..` at their front takes one of the folder's away.
  private static func joined(_ folder: [String], _ given: [String]) -> [String] {
    let climbs = given.prefix { $0 == ".." }.count
    return folder.dropLast(climbs) + given.dropFirst(climbs)
  }

  /// The anchor that a judgement starts from: homes and drives are known by their shape too.
  static func anchored(_ parts: [String], _ base: Base, _ scene: FileScene) -> (FilePlace.Anchor, [String]) {
    switch base {
    case .home: return (.home, parts)
    case .drive: return (.drive, parts)
    case .folder: return (.folder, parts)
    case .root:
      if let home = scene.homeParts, parts.starts(with: home) { return (.home, Array(parts.dropFirst(home.count))) }
      return anchoredAtRoot(parts)
    }
  }

  private static func anchoredAtRoot(_ parts: [String]) -> (FilePlace.Anchor, [String]) {
    guard let first = parts.first else { return (.root, parts) }
    let second = parts.count > 1 ? parts[1] : ""
    switch first {
    case "root": return (.home, Array(parts.dropFirst()))
    case "home", "users": return parts.count > 1 ? (.home, Array(parts.dropFirst(2))) : (.root, parts)
    case "var" where second == "home" && parts.count > 2: return (.home, Array(parts.dropFirst(3)))
    case "mnt" where isDriveLetter(second): return (.drive, Array(parts.dropFirst(2)))
    case "cygdrive": return (.drive, Array(parts.dropFirst(2)))
    default: return isDriveLetter(first) ? (.drive, Array(parts.dropFirst())) : (.root, parts)
    }
  }

  /// The letters that drives have as folders: other single letters are somebody's own.
  private static func isDriveLetter(_ part: String) -> Bool {
    part.utf8.count == 1 && part.utf8.first.map { $0 >= UInt8(ascii: "c") && $0 <= UInt8(ascii: "h") } == true
  }

  /// The components below a drive that the text names (`D:\x`, `\x`, `c:/x`), or nil.
  private static func drive(_ text: String) -> [String]? {
    let bytes = Array(text.utf8.prefix(3))
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "\\") { return PathParts.folded(text.replacingBackslashes) }
    guard bytes.count > 1, bytes[1] == UInt8(ascii: ":"), isLetter(first) else { return nil }
    guard bytes.count == 2 || bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/") else { return nil }
    return PathParts.folded(text.replacingBackslashes.dropFirst(2))
  }

  private static func behindTilde(_ text: String) -> String {
    text.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) } ?? ""
  }

  /// `..` above the root stays at the root.
  private static func withoutClimbs(_ parts: [String]) -> [String] {
    parts.first == ".." ? Array(parts.drop { $0 == ".." }) : parts
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z")
  }
}
